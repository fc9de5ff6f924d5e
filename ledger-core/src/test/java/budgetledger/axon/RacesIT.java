package budgetledger.axon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

import budgetledger.Samples;
import budgetledger.access.AccessCommand;
import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.AccessEvent.GrantRevoked;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.authority.AccessOutcome;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.Versioned;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Proposal;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static budgetledger.Samples.CHECKER;
import static budgetledger.Samples.HEAD;
import static budgetledger.Samples.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

/// Two people at once, each on a node of their own, many times over: it always ends in one legal order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RacesIT {
    private static final int ROUNDS = 200;
    private static final PersonId FIRST = new PersonId("p-first");
    private static final PersonId SECOND = new PersonId("p-second");
    private static final BudgetId BUDGET = Samples.BUDGET;
    private static final Money START = Money.ofYuan("1000000.00");

    private final TestDatabase database = TestDatabase.create();
    private final Assembly one = new Assembly(database.service(), true);
    private final Assembly two = new Assembly(database.newNode(), true);
    private int number;

    @BeforeAll
    void bureau() {
        done(one, new FoundAccess(by(FIRST), grant(), FIRST));
        grant(FIRST, FIRST, SECOND, Role.SEC_ADMIN);
        grant(FIRST, SECOND, new PersonId("p-third"), Role.SEC_ADMIN);
        grant(FIRST, SECOND, MAKER, Role.MAKER);
        grant(FIRST, SECOND, CHECKER, Role.CHECKER);
        grant(FIRST, SECOND, HEAD, Role.BUDGET_OFFICER);
        sent(one, new BudgetCommand.OpenBudget(BUDGET, by(HEAD), Samples.DEPARTMENT_NAME));
        sent(one, new BudgetCommand.EnactBudget(BUDGET, by(HEAD),
                List.of(Samples.amount(Samples.RUNNING, START.yuan())), List.of()));
        sent(one, new BudgetCommand.OpenYear(BUDGET, by(HEAD)));
    }

    @AfterAll
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void of_two_approvals_one_moves_the_figure() throws Exception {
        Money before = balance();
        race(CHECKER, (id, version) -> new ApproveAdjustment(BUDGET, id, version, HEAD, null), (id, answers) -> {
            assertThat(answers.stream().filter(CommandOutcome.Done.class::isInstance)).hasSize(1);
            assertThat(status(id)).isEqualTo(AdjustmentStatus.APPROVED);
        });
        assertThat(balance()).isEqualTo(before.plus(Money.ofFen(100L * ROUNDS)));
    }

    @Test
    void an_approval_and_a_withdrawal_do_not_both_happen() throws Exception {
        race(CHECKER, (id, version) -> new WithdrawAdjustment(BUDGET, id, version, MAKER, Samples.REASON),
                (id, answers) -> {
                    assertThat(answers.stream().filter(CommandOutcome.Done.class::isInstance)).hasSize(1);
                    assertThat(status(id)).isIn(AdjustmentStatus.APPROVED, AdjustmentStatus.WITHDRAWN);
                });
    }

    @Test
    void what_is_approved_is_never_what_was_changed_meanwhile() throws Exception {
        race(CHECKER, (id, version) -> new ReviseAdjustment(BUDGET, by(MAKER), id, version, proposal("2.00")),
                (id, answers) -> {
                    assertThat(answers.stream().filter(CommandOutcome.Done.class::isInstance)).hasSize(1);
                    AdjustmentStatus status = status(id);
                    assertThat(status).isIn(AdjustmentStatus.APPROVED, AdjustmentStatus.DRAFT);
                    assertThat(state().adjustments().get(id).decided().getFirst().amount().yuan())
                            .isEqualTo(status == AdjustmentStatus.APPROVED ? "1.00" : "2.00");
                });
    }

    @Test
    void nothing_is_approved_after_the_right_was_revoked() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId checker = new PersonId("p-checker-" + round);
            GrantId right = grant(FIRST, SECOND, checker, Role.CHECKER);
            Versioned submitted = submitted();
            List<Object> answers = atOnce(
                    () -> send(one, approval(submitted, checker)),
                    () -> send(two, new RevokeGrant(by(SECOND), right)));
            assertThat(answers.get(1)).isInstanceOf(AccessOutcome.Done.class);
            long revoked = ((AccessOutcome.Done) answers.get(1)).position();
            if (answers.getFirst() instanceof CommandOutcome.Done approved) {
                assertThat(approved.position()).isLessThan(revoked);
            } else {
                assertThat(status(submitted.adjustment())).isEqualTo(AdjustmentStatus.SUBMITTED);
            }
        }
        assertThat(laterThanRevocation()).isEmpty();
    }

    /// From the log alone: approvals by people whose right was gone by then.
    private List<RecordedEvent> laterThanRevocation() {
        List<RecordedEvent> late = new ArrayList<>();
        List<PersonId> revoked = new ArrayList<>();
        for (RecordedEvent event : one.log.readAfter(0, Integer.MAX_VALUE)) {
            if (event.event() instanceof GrantRevoked gone) {
                revoked.add(gone.person());
            } else if (event.event() instanceof AdjustmentApproved approved
                    && revoked.contains(approved.act().actor())) {
                late.add(event);
            }
        }
        return late;
    }

    private interface Check {
        void of(AdjustmentId id, List<Object> answers);
    }

    /// Approves on one node while the other command is sent on the other.
    private void race(PersonId approver, BiFunction<AdjustmentId, AdjustmentVersion, BudgetCommand> other, Check check)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Versioned submitted = submitted();
            List<Object> answers = atOnce(() -> send(one, approval(submitted, approver)),
                    () -> send(two, other.apply(submitted.adjustment(), submitted.version())));
            check.of(submitted.adjustment(), answers);
        }
    }

    private static List<Object> atOnce(Callable<Object> left, Callable<Object> right) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> answers = new ArrayList<>();
            for (Callable<Object> side : List.of(left, right)) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return side.call();
                }));
            }
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }

    private Versioned submitted() {
        AdjustmentId id = new AdjustmentId(new UUID(7, ++number));
        CommandOutcome.Done drafted = sent(one, new DraftAdjustment(BUDGET, by(MAKER), id, proposal("1.00"), null));
        CommandOutcome.Done submitted = sent(two, new SubmitAdjustment(BUDGET, id,
                ((Versioned) drafted.events().getFirst().event()).version(), MAKER));
        return (Versioned) submitted.events().getFirst().event();
    }

    private static Proposal proposal(String yuan) {
        return Proposal.of(AdjustmentKind.SUPPLEMENT, List.of(Samples.amount(Samples.RUNNING, yuan)), List.of());
    }

    private static ApproveAdjustment approval(Versioned submitted, PersonId approver) {
        return new ApproveAdjustment(BUDGET, submitted.adjustment(), submitted.version(), approver, null);
    }

    private BudgetState.Opened state() {
        return (BudgetState.Opened) one.folded(BUDGET);
    }

    private Money balance() {
        return state().balance(Samples.RUNNING);
    }

    private AdjustmentStatus status(AdjustmentId id) {
        return state().adjustments().get(id).status();
    }

    private static Act by(PersonId person) {
        return Samples.act(person, LocalDate.of(2022, 3, 5));
    }

    private GrantId grant() {
        return new GrantId(new UUID(9, ++number));
    }

    private GrantId grant(PersonId proposer, PersonId approver, PersonId person, Role role) {
        GrantId id = grant();
        done(one, new ProposeGrant(by(proposer), id, person, new Entitlement(role, Scope.EVERYTHING, YearSpan.ALL,
                null, new Term(LocalDate.of(2022, 1, 1), null))));
        done(two, new ApproveGrant(by(approver), id));
        return id;
    }

    private static void done(Assembly node, AccessCommand command) {
        AccessOutcome outcome = send(node, command);
        assertThat(outcome).as("%s", command).isInstanceOf(AccessOutcome.Done.class);
    }

    private static AccessOutcome send(Assembly node, AccessCommand command) {
        CommandId id = CommandId.of("tester", UUID.randomUUID().toString());
        return node.access.send(command, Trace.of(id), CommandId.inputHash(command.toString()));
    }

    private static CommandOutcome send(Assembly node, BudgetCommand command) {
        return node.send(UUID.randomUUID().toString(), command);
    }

    private static CommandOutcome.Done sent(Assembly node, BudgetCommand command) {
        CommandOutcome outcome = send(node, command);
        assertThat(outcome).as("%s", command).isInstanceOf(CommandOutcome.Done.class);
        return (CommandOutcome.Done) outcome;
    }
}

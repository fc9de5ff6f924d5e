package budgetledger.authority;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import budgetledger.Samples;
import budgetledger.access.AccessCommand;
import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.AccessRefusalCode;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.GrantId;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Two nodes on one log.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessBookIT {
    private static final PersonId FIRST = new PersonId("p-first");
    private static final PersonId SECOND = new PersonId("p-second");
    private static final BudgetId BUDGET = Samples.BUDGET;
    private static final Scope SCOPE = Scope.of(BUDGET.department());

    /// 2 January in Shanghai, still 1 January in UTC.
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2022-01-01T18:00:00Z"));

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 2);

    private TestDatabase database;
    private PostgresEventLog logOne;
    private PostgresEventLog logTwo;
    private AccessBook one;
    private AccessBook two;

    @BeforeEach
    void begin() {
        database = TestDatabase.create();
        logOne = new PostgresEventLog(database.service(), InstantSource.system());
        logTwo = new PostgresEventLog(database.newNode(), InstantSource.system());
        one = new AccessBook(logOne, CLOCK);
        two = new AccessBook(logTwo, CLOCK);
    }

    @AfterEach
    void end() {
        logOne.close();
        logTwo.close();
        database.close();
    }

    private static AccessOutcome send(AccessBook book, String key, AccessCommand command) {
        return book.send(command, Trace.of(CommandId.of("tester", key)), CommandId.inputHash(command.toString()));
    }

    private static AccessOutcome.Done done(AccessBook book, String key, AccessCommand command) {
        return (AccessOutcome.Done) send(book, key, command);
    }

    private static Act by(PersonId person) {
        return Samples.act(person, TODAY);
    }

    private static GrantId grant(int number) {
        return new GrantId(new UUID(0, number));
    }

    private static Entitlement entitlement(Role role, Scope scope) {
        return new Entitlement(role, scope, YearSpan.ALL, null, new Term(TODAY, null));
    }

    private void founded() {
        done(one, "found", new FoundAccess(by(FIRST), grant(1), FIRST));
        done(two, "second", new ProposeGrant(by(FIRST), grant(2), SECOND,
                entitlement(Role.SEC_ADMIN, Scope.EVERYTHING)));
        done(one, "alone", new ApproveGrant(by(FIRST), grant(2)));
    }

    private void grantedMaker() {
        founded();
        done(two, "propose", new ProposeGrant(by(FIRST), grant(3), Samples.MAKER, entitlement(Role.MAKER, SCOPE)));
        done(one, "approve", new ApproveGrant(by(SECOND), grant(3)));
    }

    private static Authority.Entitled entitled(List<Right> rights, long lastSequence) {
        return new Authority.Entitled(new Mandate(Samples.MAKER, rights, Set.of(), ApprovalPolicy.STANDARD), new Guard("access", lastSequence));
    }

    @Test
    void today_is_the_day_in_the_place_of_the_budgets() {
        assertThat(one.today()).isEqualTo(TODAY);
    }

    @Test
    void a_revocation_on_one_node_counts_for_the_next_question_on_the_other() {
        assertThat(two.entitled(Samples.MAKER, BUDGET)).isEqualTo(entitled(List.of(), Guard.EMPTY));
        grantedMaker();
        assertThat(two.entitled(Samples.MAKER, BUDGET)).isEqualTo(entitled(
                List.of(new Right(Role.MAKER, SCOPE, null, null, grant(3))), 4));

        done(one, "revoke", new RevokeGrant(by(SECOND), grant(3)));

        assertThat(two.entitled(Samples.MAKER, BUDGET)).isEqualTo(entitled(List.of(), 5));
        assertThat(two.current()).isEqualTo(one.current());
        assertThat(new AccessBook(logTwo, CLOCK).current()).as("folded from the beginning").isEqualTo(one.current());
    }

    @Test
    void a_budget_command_that_rests_on_a_right_revoked_meanwhile_is_not_taken() {
        grantedMaker();
        Authority.Entitled before = one.entitled(Samples.MAKER, BUDGET);
        done(two, "revoke", new RevokeGrant(by(SECOND), grant(3)));
        BudgetEvent opened = new BudgetEvent.BudgetOpened(BUDGET, by(Samples.MAKER), Samples.DEPARTMENT_NAME);

        assertThat(logOne.append(new Append(BUDGET.stream(), 0, Trace.of(CommandId.of("tester", "open")),
                CommandId.inputHash("open"), List.of(opened), List.of(before.guard()))))
                .isEqualTo(new Appended.Outdated(before.guard()));
    }

    @Test
    void the_same_command_again_is_answered_as_before_and_another_under_its_key_is_not() {
        founded();
        AccessCommand propose =
                new ProposeGrant(by(FIRST), grant(3), Samples.MAKER, entitlement(Role.MAKER, SCOPE));
        AccessOutcome.Done first = done(one, "propose", propose);

        assertThat(first.replayed()).isFalse();
        assertThat(first.events().getLast().position()).isEqualTo(first.position());
        for (AccessBook node : List.of(one, two)) {
            assertThat(send(node, "propose", propose)).isEqualTo(new AccessOutcome.Done(first.events(), true));
            assertThat(send(node, "propose", new ApproveGrant(by(SECOND), grant(3))))
                    .isEqualTo(new AccessOutcome.KeyReused());
        }
        assertThat(logOne.lastSequence("access")).hasValue(3);
    }

    @Test
    void a_refusal_rests_on_what_the_log_has_now() {
        founded();
        one.current();
        done(two, "propose", new ProposeGrant(by(FIRST), grant(3), Samples.MAKER, entitlement(Role.MAKER, SCOPE)));
        done(two, "decline", new AccessCommand.DeclineGrant(by(SECOND), grant(3)));

        assertThat(send(one, "approve", new ApproveGrant(by(SECOND), grant(3)))).isInstanceOfSatisfying(
                AccessOutcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(AccessRefusalCode.WRONG_STATUS));
    }

    @Test
    void of_two_conflicting_grants_asked_for_at_once_on_two_nodes_one_is_taken() throws Exception {
        founded();
        for (int round = 0; round < 30; round++) {
            PersonId person = new PersonId("p-" + round);
            List<Future<AccessOutcome>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Role role : List.of(Role.MAKER, Role.CHECKER)) {
                    GrantId id = grant(100 + round * 2 + (role == Role.MAKER ? 0 : 1));
                    AccessBook node = role == Role.MAKER ? one : two;
                    answers.add(threads.submit(() -> send(node, "race-" + id, new ProposeGrant(by(FIRST), id, person,
                            entitlement(role, SCOPE)))));
                }
            }
            List<String> codes = new ArrayList<>();
            for (Future<AccessOutcome> answer : answers) {
                codes.add(answer.get() instanceof AccessOutcome.Refused(var refusal) ? refusal.code().name() : "DONE");
            }
            assertThat(codes).containsExactlyInAnyOrder("DONE", "EXCLUDED_ROLES");
        }
        assertThat(one.current()).isEqualTo(two.current());
    }
}

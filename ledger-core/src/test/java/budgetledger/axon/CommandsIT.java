package budgetledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import budgetledger.Samples;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.axon.SampleCommands.approve;
import static budgetledger.axon.SampleCommands.budget;
import static budgetledger.axon.SampleCommands.enact;
import static budgetledger.axon.SampleCommands.open;
import static budgetledger.axon.SampleCommands.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Commands through two whole nodes on one database, each with caches of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsIT {
    private static TestDatabase database;
    private static Assembly one;
    private static Assembly two;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
        one = new Assembly(database.newNode());
        two = new Assembly(database.newNode());
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void two_nodes_writing_to_the_same_budgets_lose_no_update() throws Exception {
        List<BudgetId> budgets = List.of(budget("both-a"), budget("both-b"));
        budgets.forEach(budget -> one.send("open-" + budget, open(budget)));
        List<Future<CommandOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 200; number++) {
                BudgetId budget = budgets.get(number % 2);
                Assembly node = number / 2 % 2 == 0 ? one : two;
                String key = "both-" + number;
                outcomes.add(threads.submit(() -> node.send(key, enact(budget, "1.00"))));
            }
        }
        for (Future<CommandOutcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOfSatisfying(CommandOutcome.Done.class,
                    done -> assertThat(done.replayed()).isFalse());
        }
        for (BudgetId budget : budgets) {
            BudgetState.Opened state = (BudgetState.Opened) one.folded(budget);
            assertThat(state.balance(Samples.RUNNING)).isEqualTo(Samples.yuan("100.00"));
            assertThat(state.parts()).isEqualTo(100);
        }
    }

    @Test
    void of_twenty_reductions_only_those_that_are_covered_pass_on_either_node() throws Exception {
        BudgetId budget = budget("covered");
        one.send("covered-open", open(budget));
        one.send("covered-enact", enact(budget, "100.00"));
        List<Future<CommandOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<AdjustmentVersion> versions = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                versions.add(submitted(one, budget, "covered-" + number, "-10.00"));
            }
            for (int number = 0; number < 20; number++) {
                String name = "covered-" + number;
                BudgetCommand approve = approve(budget, name, versions.get(number));
                Assembly node = number % 2 == 0 ? one : two;
                outcomes.add(threads.submit(() -> node.send("approve-" + name, approve)));
            }
        }
        int done = 0;
        for (Future<CommandOutcome> outcome : outcomes) {
            switch (outcome.get()) {
                case CommandOutcome.Done _ -> done++;
                case CommandOutcome.Refused(var refusal) -> assertThat(refusal).isEqualTo(
                        new Refusal.InsufficientAppropriation(Samples.RUNNING, Samples.yuan("0.00"),
                                Samples.yuan("-10.00")));
                case CommandOutcome.KeyReused reused -> throw new AssertionError(reused);
            }
        }
        assertThat(done).isEqualTo(10);
        assertThat(((BudgetState.Opened) two.folded(budget)).balance(Samples.RUNNING))
                .isEqualTo(Samples.yuan("0.00"));
    }

    @Test
    void a_node_with_a_stale_cache_does_not_refuse_what_the_latest_event_allows() {
        BudgetId budget = budget("stale");
        one.send("stale-open", open(budget));
        one.send("stale-enact", enact(budget, "100.00"));
        assertThat(two.send("stale-warm", enact(budget, "1.00"))).isInstanceOf(CommandOutcome.Done.class);
        AdjustmentVersion version = submitted(one, budget, "stale", "-10.00");

        assertThat(two.send("stale-approve", approve(budget, "stale", version)))
                .isInstanceOf(CommandOutcome.Done.class);
        assertThat(one.send("stale-again", approve(budget, "stale", version)))
                .isInstanceOfSatisfying(CommandOutcome.Refused.class, refused -> assertThat(refused.refusal().code())
                        .isEqualTo(RefusalCode.STALE_VERSION));
    }

    @Test
    void neither_a_refusal_nor_a_failed_append_leaves_a_lock_or_a_changed_budget() throws Exception {
        BudgetId budget = budget("locked");
        one.send("locked-open", open(budget));
        assertThat(one.send("locked-refused", open(budget))).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(elsewhere(() -> one.send("locked-1", enact(budget, "1.00"))))
                .isInstanceOf(CommandOutcome.Done.class);

        TestDatabase.execute(database.owner(), """
                CREATE FUNCTION ledger.refuse_locked() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = 'data_exception'; END$$;
                CREATE TRIGGER planted BEFORE INSERT ON ledger.event FOR EACH ROW
                WHEN (NEW.stream = 'budget/locked/2022') EXECUTE FUNCTION ledger.refuse_locked()
                """);
        assertThatThrownBy(() -> one.send("locked-2", enact(budget, "2.00"))).isInstanceOf(EventLogUnavailable.class);
        TestDatabase.execute(database.owner(), "DROP TRIGGER planted ON ledger.event");

        assertThat(elsewhere(() -> one.send("locked-3", enact(budget, "4.00"))))
                .isInstanceOf(CommandOutcome.Done.class);
        assertThat(one.state(budget)).isEqualTo(one.folded(budget));
        assertThat(((BudgetState.Opened) one.folded(budget)).balance(Samples.RUNNING))
                .isEqualTo(Samples.yuan("5.00"));
    }

    /// A lock belongs to a thread, so whether it is free shows only from another.
    private static <T> T elsewhere(Supplier<T> call) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return CompletableFuture.supplyAsync(call, other).get(10, TimeUnit.SECONDS);
        }
    }
}

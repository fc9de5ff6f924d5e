package budgetledger.axon;

import java.util.List;

import budgetledger.Samples;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.eventlog.Snapshot;
import budgetledger.eventlog.SnapshotForm;
import budgetledger.eventlog.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.axon.SampleCommands.enact;
import static budgetledger.axon.SampleCommands.open;
import static budgetledger.axon.SampleCommands.reduce;
import static org.assertj.core.api.Assertions.assertThat;

/// A snapshot saves reading; it never decides what is read.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshotIT {
    private static final BudgetId BUDGET = Samples.BUDGET;
    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_long_budget_is_loaded_cold_from_its_snapshot_and_the_events_after_it() throws Exception {
        run(460);
        try (Assembly cold = new Assembly(database.newNode())) {
            Snapshot snapshot = cold.snapshots.find(BUDGET.stream()).orElseThrow();
            assertThat(snapshot.sequence()).isBetween(398L, 459L);
            BudgetState state = cold.state(BUDGET);

            assertThat(cold.callsSinceLast("readStream"))
                    .containsExactly("readStream [" + BUDGET.stream() + ", " + (snapshot.sequence() + 1) + "]");
            assertSame(state, cold.folded(BUDGET));
        }
    }

    @Test
    void a_snapshot_of_the_very_last_event_lets_the_next_command_follow_on() throws Exception {
        run(12);
        try (Assembly cold = new Assembly(database.newNode())) {
            cold.snapshots.store(BUDGET.stream(), new Snapshot(11, (BudgetState.Opened) cold.folded(BUDGET)));

            CommandOutcome.Done done = (CommandOutcome.Done) cold.send("next", enact(BUDGET, "1.00"));

            assertThat(done.events().getFirst().sequence()).isEqualTo(12);
            assertThat(cold.callsSinceLast("append")).as("one append, no conflict").hasSize(1);
            assertSame(cold.state(BUDGET), cold.folded(BUDGET));
        }
    }

    @Test
    void a_snapshot_in_another_form_or_broken_is_as_good_as_none() throws Exception {
        run(210);
        for (String change : List.of("form = " + (SnapshotForm.NUMBER - 1), "form = " + (SnapshotForm.NUMBER + 1),
                "form = " + SnapshotForm.NUMBER + ", state = '{'")) {
            TestDatabase.execute(database.service(), "UPDATE ledger.snapshot SET " + change);
            try (Assembly cold = new Assembly(database.newNode())) {
                BudgetState state = cold.state(BUDGET);

                // Once to load; then perhaps once more to make a new snapshot.
                assertThat(cold.callsSinceLast("readStream")).as(change)
                        .isNotEmpty()
                        .containsOnly("readStream [" + BUDGET.stream() + ", 0]");
                assertSame(state, cold.folded(BUDGET));
            }
        }
    }

    @Test
    void an_older_snapshot_never_replaces_a_newer_one() {
        run(3);
        try (Assembly node = new Assembly(database.newNode())) {
            Snapshot newer = new Snapshot(2, (BudgetState.Opened) node.folded(BUDGET));
            node.snapshots.store(BUDGET.stream(), newer);
            node.snapshots.store(BUDGET.stream(), new Snapshot(1, newer.state()));
            assertThat(node.snapshots.find(BUDGET.stream()).orElseThrow().sequence()).isEqualTo(2);
        }
    }

    /// Makes a budget of so many events, drafts among them, on a node that is gone afterwards.
    private void run(int events) {
        try (Assembly node = new Assembly(database.newNode())) {
            node.send("open", open(BUDGET));
            for (int number = 1; number < events; number++) {
                String name = "event-" + number;
                assertThat(node.send(name, number % 5 == 4 ? reduce(BUDGET, name, "-0.01") : enact(BUDGET, "1.00")))
                        .isInstanceOf(CommandOutcome.Done.class);
            }
        }
    }

    private static void assertSame(BudgetState actual, BudgetState expected) {
        assertThat(actual).isEqualTo(expected);
        assertThat(SnapshotForm.write((BudgetState.Opened) actual))
                .isEqualTo(SnapshotForm.write((BudgetState.Opened) expected));
    }
}

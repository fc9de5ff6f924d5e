package budgetledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.axon.SampleCommands.budget;
import static budgetledger.axon.SampleCommands.enact;
import static budgetledger.axon.SampleCommands.open;
import static org.assertj.core.api.Assertions.assertThat;

/// Commands that are sent again, to either of two nodes on one database.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetriesIT {
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
    void a_retry_gives_the_first_answer_on_every_node() {
        BudgetId budget = budget("retry");
        List<BudgetCommand> commands = List.of(open(budget), enact(budget, "5.00"), enact(budget, "7.00"));
        List<CommandOutcome.Done> first = new ArrayList<>();
        for (BudgetCommand command : commands) {
            first.add((CommandOutcome.Done) one.send("retry-" + first.size(), command));
        }
        for (Assembly node : List.of(one, two)) {
            for (int number = 0; number < commands.size(); number++) {
                assertThat(node.send("retry-" + number, commands.get(number)))
                        .isEqualTo(new CommandOutcome.Done(first.get(number).events(), true));
            }
        }
        assertThat(one.log.readStream(budget.stream(), 0)).hasSize(3);
    }

    @Test
    void a_command_sent_by_twenty_callers_at_once_takes_effect_once() throws Exception {
        BudgetId budget = budget("at-once");
        one.send("at-once-open", open(budget));
        List<Future<CommandOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (int number = 0; number < 20; number++) {
                Assembly node = number % 2 == 0 ? one : two;
                outcomes.add(threads.submit(() -> node.send("at-once", enact(budget, "5.00"))));
            }
        }
        int replayed = 0;
        for (Future<CommandOutcome> outcome : outcomes) {
            CommandOutcome.Done done = (CommandOutcome.Done) outcome.get();
            replayed += done.replayed() ? 1 : 0;
            assertThat(done.events()).isEqualTo(one.log.readStream(budget.stream(), 1));
        }
        assertThat(replayed).isEqualTo(19);
    }

    @Test
    void the_same_command_id_for_something_else_is_told() {
        BudgetId budget = budget("reused");
        Trace trace = Trace.of(CommandId.of("tester", "reused"));
        one.commands.send(open(budget), trace, CommandId.inputHash("first"));

        for (Assembly node : List.of(one, two)) {
            assertThat(node.commands.send(open(budget), trace, CommandId.inputHash("other")))
                    .isEqualTo(new CommandOutcome.KeyReused());
            assertThat(node.commands.send(enact(budget, "1.00"), trace, CommandId.inputHash("another")))
                    .isEqualTo(new CommandOutcome.KeyReused());
        }
    }
}

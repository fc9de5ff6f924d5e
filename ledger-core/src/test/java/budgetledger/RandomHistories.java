package budgetledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.Mandate;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;

/// Random histories of several budgets, the same for the same seed. Most commands are accepted; some are refused
/// on purpose, and those leave no event. [RandomCommands] says what is asked.
public final class RandomHistories {
    /// A command, what its sender may do, what it met and what became of it.
    public record Step(
            BudgetCommand command, Mandate mandate, BudgetState before, Decision decision, BudgetState after) {
        public List<BudgetEvent> events() {
            return decision instanceof Decision.Accepted(var events) ? events : List.of();
        }
    }

    /// Steps in the order in which they happened, over all budgets.
    public record History(long seed, List<Step> steps) {
        public List<BudgetEvent> events() {
            return steps.stream().flatMap(step -> step.events().stream()).toList();
        }

        /// The state in which each budget is left.
        public Map<BudgetId, BudgetState> states() {
            Map<BudgetId, BudgetState> states = new HashMap<>();
            steps.forEach(step -> states.put(step.command().budget(), step.after()));
            return states;
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + steps.size() + " commands";
        }

        /// The events as a log would hold them: positions from 1, times that never run backwards and now and then
        /// stand still.
        public List<RecordedEvent> recorded() {
            Random random = new Random(seed);
            Map<String, Long> sequences = new HashMap<>();
            List<RecordedEvent> recorded = new ArrayList<>();
            Instant time = Instant.parse("2022-01-01T00:00:00.000001Z");
            for (int number = 0; number < steps.size(); number++) {
                Trace trace = Trace.of(CommandId.of("random", seed + "-" + number));
                int within = 0;
                for (BudgetEvent event : steps.get(number).events()) {
                    time = time.plus(Duration.ofSeconds(random.nextInt(3), random.nextInt(2) * 1000L));
                    String stream = event.budget().stream();
                    long sequence = sequences.merge(stream, 0L, (last, _) -> last + 1);
                    recorded.add(new RecordedEvent(recorded.size() + 1L, trace.command().eventId(within++), stream, sequence,
                            EventCatalog.type(event), time, trace, event));
                }
            }
            return recorded;
        }
    }

    private RandomHistories() {}

    /// A history of that many commands, refused ones among them, and as many more as it takes until nothing is in
    /// transit between budgets.
    public static History of(long seed, int commands) {
        Random random = new Random(seed);
        RandomCommands people = new RandomCommands(random);
        RandomMandates mandates = new RandomMandates(random);
        RandomTransfers program = new RandomTransfers(random);
        Map<BudgetId, BudgetState> states = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        while (steps.size() < commands || !program.isEmpty()) {
            boolean carryOn = !program.isEmpty() && (steps.size() >= commands || random.nextInt(100) < 40);
            BudgetId budget = people.budget();
            BudgetCommand command = carryOn ? program.next() : people.command(budget,
                    states.get(budget) instanceof BudgetState.Opened opened ? opened : null);
            Step step = step(command, carryOn ? RandomTransfers.PROGRAM : mandates.of(command.actor()),
                    states.getOrDefault(command.budget(), BudgetState.ABSENT));
            if (carryOn) {
                program.answered(step.decision());
            }
            program.learn(step.decision());
            states.put(command.budget(), step.after());
            steps.add(step);
        }
        return new History(seed, List.copyOf(steps));
    }

    private static Step step(BudgetCommand command, Mandate mandate, BudgetState before) {
        Decision decision = BudgetDecider.decide(command, mandate, before);
        BudgetState after = before;
        if (decision instanceof Decision.Accepted(var events)) {
            for (BudgetEvent event : events) {
                after = BudgetEvolution.evolve(after, event);
            }
        }
        return new Step(command, mandate, before, decision, after);
    }

    /// Seeds for a property, printed: fixed ones and a new one each run, or the one in `LEDGER_SEED` alone.
    public static List<Long> seeds(String property, int count) {
        String chosen = System.getenv("LEDGER_SEED");
        List<Long> seeds = chosen != null ? List.of(Long.parseLong(chosen))
                : LongStream.concat(LongStream.range(1, count), LongStream.of(System.nanoTime())).boxed().toList();
        System.out.println("seeds of " + property + ": " + seeds + " (LEDGER_SEED=… repeats one)");
        return seeds;
    }
}

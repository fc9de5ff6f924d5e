package budgetledger.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import budgetledger.authority.Authority;
import budgetledger.batch.Batch;
import budgetledger.batch.BatchDecider;
import budgetledger.batch.BatchDecision;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.BudgetStates;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;

/// The way into the ledger for batches: decides all rows on what the log says now and appends the batch and its
/// accepted rows at one stroke. Commands on the same budgets learn of it by a conflict, like of another node's.
public final class Batches {
    /// More conflicts in a row than this mean that a budget is written to faster than the batch can be decided.
    private static final int ATTEMPTS_MAX = 20;

    /// So often a batch lets itself be overtaken before it makes the others wait.
    private static final int ATTEMPTS_BESIDE_OTHERS = 2;

    private final EventLog log;
    private final BudgetStates states;
    private final Authority authority;
    private final Turns turns;

    /// A new way in.
    ///
    /// @param turns shared with the node's [Commands]
    public Batches(EventLog log, BudgetStates states, Authority authority, Turns turns) {
        this.log = log;
        this.states = states;
        this.authority = authority;
        this.turns = turns;
    }

    /// Makes a batch from what the budgets are now.
    public interface Plan {
        Batch of(Function<BudgetId, BudgetState> states);
    }

    /// Says what would become of a batch, and writes nothing; nothing when it has no rows.
    public Optional<BatchDecision> decide(PersonId person, Plan plan) {
        return new Reading(person).decide(plan);
    }

    /// Carries a batch out and waits until it is durable or refused, or gives its first answer again.
    ///
    /// @param inputHash SHA-256 over everything the caller asked for
    /// @throws EventLogUnavailable when it is not known whether the batch was taken; retry with the same id
    public BatchOutcome send(PersonId person, Trace trace, String inputHash, Plan plan) {
        Reading reading = new Reading(person);
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Supplier<Optional<BatchOutcome>> work = () -> attempt(reading, trace, inputHash, plan);
            Optional<BatchOutcome> outcome = attempt < ATTEMPTS_BESIDE_OTHERS ? work.get()
                    : turns.alone(reading.budgets(), work);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            reading.forget();
        }
        throw new EventLogUnavailable("too many conflicts on the budgets of a batch");
    }

    private Optional<BatchOutcome> attempt(Reading reading, Trace trace, String inputHash, Plan plan) {
        Optional<BatchOutcome> earlier = earlier(trace, inputHash);
        if (earlier.isPresent()) {
            return earlier;
        }
        Optional<BatchDecision> decision = reading.decide(plan);
        if (decision.isEmpty() || decision.get().record().isRefused()) {
            // A retry that came while the first was being written is refused by what the first has done.
            return earlier(trace, inputHash).or(() -> Optional.of(decision.<BatchOutcome>map(
                    refused -> new BatchOutcome.Refused(refused.record())).orElseGet(BatchOutcome.Nothing::new)));
        }
        return switch (log.appendAll(reading.parts(decision.get(), trace, inputHash))) {
            case Appended.Recorded(var events) -> Optional.of(new BatchOutcome.Done(events, false));
            case Appended.AlreadyDone(var receipt) -> Optional.of(answer(receipt, inputHash));
            case Appended.Conflict _, Appended.Outdated _ -> Optional.empty();
        };
    }

    private Optional<BatchOutcome> earlier(Trace trace, String inputHash) {
        return log.receipt(trace.command()).map(receipt -> answer(receipt, inputHash));
    }

    private BatchOutcome answer(Receipt receipt, String inputHash) {
        return receipt.isFor(inputHash) ? new BatchOutcome.Done(events(receipt), true)
                : new BatchOutcome.KeyReused();
    }

    /// The events of a command, in order.
    public List<RecordedEvent> events(Receipt receipt) {
        int events = Math.toIntExact(receipt.lastPosition() - receipt.firstPosition() + 1);
        return log.readAfter(receipt.firstPosition() - 1, events);
    }

    /// What a batch is decided on, read when it is first asked for. From one attempt to the next only what is new is
    /// read of a budget.
    private final class Reading {
        private final PersonId person;
        private final Map<BudgetId, BudgetStates.Known> stale = new HashMap<>();
        private final Map<BudgetId, BudgetStates.Known> known = new HashMap<>();
        private final Map<BudgetId, Mandate> mandates = new HashMap<>();
        private final Set<Guard> guards = new LinkedHashSet<>();

        Reading(PersonId person) {
            this.person = person;
        }

        Optional<BatchDecision> decide(Plan plan) {
            Batch batch = plan.of(this::state);
            return batch.rows().isEmpty() ? Optional.empty()
                    : Optional.of(BatchDecider.decide(batch, this::mandate, this::state));
        }

        private BudgetState state(BudgetId budget) {
            return known.computeIfAbsent(budget, _ -> {
                BudgetStates.Known before = stale.get(budget);
                return before == null ? states.read(budget) : states.next(budget, before);
            }).state();
        }

        private Mandate mandate(BudgetId budget) {
            return mandates.computeIfAbsent(budget, _ -> {
                Authority.Entitled entitled = authority.entitled(person, budget);
                guards.add(entitled.guard());
                return entitled.mandate();
            });
        }

        /// The budgets that the batch has been decided on so far.
        Set<BudgetId> budgets() {
            return stale.keySet();
        }

        void forget() {
            stale.putAll(known);
            known.clear();
            mandates.clear();
            guards.clear();
        }

        List<Append> parts(BatchDecision decision, Trace trace, String inputHash) {
            List<Append> parts = new ArrayList<>();
            parts.add(new Append(decision.record().stream(), 0, trace, inputHash, List.of(decision.record()),
                    List.copyOf(guards)));
            decision.events().forEach((budget, events) -> parts.add(new Append(budget.stream(),
                    Objects.requireNonNull(known.get(budget)).sequence() + 1, trace, inputHash, events)));
            return parts;
        }
    }
}

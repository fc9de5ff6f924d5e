package budgetledger.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.Mandate;
import budgetledger.budget.Refusal;
import org.jspecify.annotations.Nullable;

/// Decides the rows of a batch in their order, each by the ordinary decision on the state that the accepted rows
/// before it leave. A row that cannot be handed over when it should be is refused whole.
public final class BatchDecider {
    private final Batch batch;
    private final Function<BudgetId, Mandate> mandates;
    private final Function<BudgetId, BudgetState> states;
    private final Map<BudgetId, BudgetState> after = new HashMap<>();
    private final Map<BudgetId, List<BudgetEvent>> events = new LinkedHashMap<>();

    private BatchDecider(
            Batch batch, Function<BudgetId, Mandate> mandates, Function<BudgetId, BudgetState> states) {
        this.batch = batch;
        this.mandates = mandates;
        this.states = states;
    }

    /// The decision. An atomic batch is decided to its end, so that all bad rows are known.
    ///
    /// @param mandates what the person who sends the batch may do with a budget
    /// @param states the budgets as they are before the batch
    /// @throws IllegalArgumentException when the batch has no rows
    public static BatchDecision decide(
            Batch batch, Function<BudgetId, Mandate> mandates, Function<BudgetId, BudgetState> states) {
        return new BatchDecider(batch, mandates, states).decide();
    }

    private BatchDecision decide() {
        if (batch.rows().isEmpty()) {
            throw new IllegalArgumentException("a batch has rows");
        }
        List<RefusedRow> refused = new ArrayList<>();
        int accepted = 0;
        for (int row = 0; row < batch.rows().size() && !isStopped(refused); row++) {
            Refusal refusal = refused(batch.rows().get(row));
            if (refusal == null) {
                accepted++;
            } else {
                refused.add(RefusedRow.of(row, refusal));
            }
        }
        return new BatchDecision(new BatchRecorded(batch.id(), batch.rows().getFirst().act(), batch.mode(),
                batch.submit(), batch.reverses(), batch.rows().size(), accepted, refused), events);
    }

    private boolean isStopped(List<RefusedRow> refused) {
        return batch.mode() == BatchMode.STOP && !refused.isEmpty();
    }

    /// Why a row is refused; null when it is accepted, and then its events are kept.
    private @Nullable Refusal refused(DraftAdjustment draft) {
        BudgetId budget = draft.budget();
        BudgetState before = after.computeIfAbsent(budget, states);
        return switch (decide(draft, before)) {
            case Decision.Refused(Refusal refusal) -> refusal;
            case Decision.Accepted(List<BudgetEvent> drafted) -> {
                BudgetState next = evolved(before, drafted);
                if (!batch.submit()) {
                    keep(budget, drafted, next);
                    yield null;
                }
                AdjustmentDrafted written = (AdjustmentDrafted) drafted.getFirst();
                yield switch (decide(new SubmitAdjustment(budget, draft.adjustment(), written.version(),
                        draft.actor()), next)) {
                    case Decision.Refused(Refusal refusal) -> refusal;
                    case Decision.Accepted(List<BudgetEvent> submitted) -> {
                        keep(budget, drafted, next);
                        keep(budget, submitted, evolved(next, submitted));
                        yield null;
                    }
                };
            }
        };
    }

    private Decision decide(BudgetCommand command, BudgetState state) {
        return BudgetDecider.decide(command, mandates.apply(command.budget()), state);
    }

    private static BudgetState evolved(BudgetState state, List<BudgetEvent> events) {
        BudgetState next = state;
        for (BudgetEvent event : events) {
            next = BudgetEvolution.evolve(next, event);
        }
        return next;
    }

    private void keep(BudgetId budget, List<BudgetEvent> more, BudgetState next) {
        events.computeIfAbsent(budget, _ -> new ArrayList<>()).addAll(more);
        after.put(budget, next);
    }
}

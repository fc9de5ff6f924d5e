package budgetledger.rest.adjustment;

import java.util.List;
import java.util.Optional;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Snapshot;
import budgetledger.eventlog.SnapshotStore;
import budgetledger.rest.adjustment.AdjustmentView.AxisView;
import budgetledger.rest.adjustment.AdjustmentView.ChangeView;
import budgetledger.rest.problem.Problem;
import budgetledger.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides without writing: the same pure decision on the same folded state, and no event.
@Component
class DryRun {
    private static final AdjustmentId NOBODYS = AdjustmentId.parse("00000000-0000-0000-0000-000000000000");

    private final EventLog log;
    private final SnapshotStore snapshots;
    private final AdjustmentViews views;

    DryRun(EventLog log, SnapshotStore snapshots, AdjustmentViews views) {
        this.log = log;
        this.snapshots = snapshots;
        this.views = views;
    }

    /// What would become of the adjustment now.
    ///
    /// @param refusal the problem that the request without dryRun would be answered with
    @Schema(name = "DryRun")
    record DryRunView(
            @Schema(allowableValues = {"ACCEPTED", "REFUSED"}) String decision,
            List<ChangeView> lines,
            List<AxisView> breakdowns,
            @Nullable Problem refusal,
            long position) {}

    DryRunView decide(Order order, PersonId maker, HttpServletRequest request) {
        long head = log.head().position();
        Decision decision = BudgetDecider.decide(order.command(maker, NOBODYS), state(order.budget()));
        return switch (decision) {
            case Decision.Accepted(var events) -> {
                AdjustmentDrafted draft = (AdjustmentDrafted) events.getFirst();
                yield new DryRunView("ACCEPTED", views.changes(draft.lines(), order.budget().year()),
                        draft.breakdowns().stream().map(AdjustmentViews::axis).toList(), null, head);
            }
            case Decision.Refused(var refusal) -> new DryRunView("REFUSED", List.of(), List.of(),
                    Problem.of(request, ProblemException.of(refusal)), head);
        };
    }

    private BudgetState state(BudgetId budget) {
        Optional<Snapshot> snapshot = snapshots.find(budget.stream());
        BudgetState state = snapshot.<BudgetState>map(Snapshot::state).orElse(BudgetState.ABSENT);
        long next = snapshot.map(Snapshot::sequence).orElse(-1L) + 1;
        for (RecordedEvent event : log.readStream(budget.stream(), next)) {
            state = BudgetEvolution.evolve(state, event.budgetEvent());
        }
        return state;
    }
}

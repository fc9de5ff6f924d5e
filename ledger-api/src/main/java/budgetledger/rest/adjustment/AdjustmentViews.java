package budgetledger.rest.adjustment;

import java.util.List;
import java.util.Map;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineChange;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.adjustment.AdjustmentView.AxisView;
import budgetledger.rest.adjustment.AdjustmentView.ChangeView;
import budgetledger.rest.adjustment.AdjustmentView.DecisionView;
import budgetledger.rest.adjustment.AdjustmentView.ItemView;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.ReasonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows an adjustment from two of its events, the first and the latest: they say everything about it.
@Component
class AdjustmentViews {
    private final Names names;

    AdjustmentViews(Names names) {
        this.names = names;
    }

    /// Where an adjustment stands after an event of its own.
    record Standing(AdjustmentId adjustment, AdjustmentStatus status, AdjustmentVersion version, boolean decided) {}

    static Standing standing(RecordedEvent event) {
        return switch (event.budgetEvent()) {
            case AdjustmentDrafted e -> new Standing(e.adjustment(), AdjustmentStatus.DRAFT, e.version(), false);
            case AdjustmentSubmitted e -> new Standing(e.adjustment(), AdjustmentStatus.SUBMITTED, e.version(), false);
            case AdjustmentWithdrawn e -> new Standing(e.adjustment(), AdjustmentStatus.WITHDRAWN, e.version(), true);
            case AdjustmentRejected e -> new Standing(e.adjustment(), AdjustmentStatus.REJECTED, e.version(), true);
            case AdjustmentApproved e -> new Standing(e.adjustment(), AdjustmentStatus.APPROVED, e.version(), true);
            case BudgetOpened _, BudgetEnacted _ ->
                throw new IllegalStateException("no event of an adjustment at position " + event.position());
        };
    }

    /// @param first the event by which it was written down
    AdjustmentView of(RecordedEvent first, RecordedEvent latest) {
        AdjustmentDrafted draft = (AdjustmentDrafted) first.event();
        Standing standing = standing(latest);
        Act act = draft.act();
        FiscalYear year = draft.budget().year();
        List<LineChange> lines =
                latest.event() instanceof AdjustmentApproved approved ? approved.lines() : draft.lines();
        return new AdjustmentView(draft.adjustment().toString(), draft.budget().department().value(), year.value(),
                draft.kind().name(), draft.kind().chinese(), standing.status().name(), standing.status().chinese(),
                standing.version().toString(), act.actor().value(), first.recordedAt(), act.effectiveOn(),
                ReasonView.of(act.reason()), DocumentView.of(act.document()), changes(lines, year),
                draft.breakdowns().stream().map(AdjustmentViews::axis).toList(),
                standing.decided() ? decision(latest) : null, latest.position(), links(draft.adjustment()));
    }

    List<ChangeView> changes(List<LineChange> lines, FiscalYear year) {
        return lines.stream()
                .map(line -> new ChangeView(LineView.of(line.line(), year, names), line.before(), line.decided(),
                        line.after()))
                .toList();
    }

    static AxisView axis(BreakdownAmounts amounts) {
        return new AxisView(amounts.axis().name(), amounts.axis().chinese(), amounts.whole(), amounts.items().stream()
                .map(item -> new ItemView(item.item().text(), item.amount()))
                .toList());
    }

    private static @Nullable DecisionView decision(RecordedEvent event) {
        Act act = event.event().act();
        return new DecisionView(act.actor().value(), event.recordedAt(), ReasonView.of(act.reason()),
                event.position(), Links.to("/api/v1/events/{0}", event.eventId()).toString());
    }

    static Map<String, String> links(AdjustmentId id) {
        return Links.of("self", Links.to("/api/v1/adjustments/{0}", id).toString());
    }
}

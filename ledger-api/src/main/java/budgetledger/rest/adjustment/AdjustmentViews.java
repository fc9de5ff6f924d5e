package budgetledger.rest.adjustment;

import java.util.List;
import java.util.Map;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.PersonId;
import budgetledger.budget.Terms;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.adjustment.AdjustmentView.AxisView;
import budgetledger.rest.adjustment.AdjustmentView.DecisionView;
import budgetledger.rest.adjustment.AdjustmentView.ItemView;
import budgetledger.rest.adjustment.AdjustmentView.StepView;
import budgetledger.rest.adjustment.AdjustmentView.TransferView;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineAmountView;
import budgetledger.rest.read.LineChangeView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.ReasonView;
import budgetledger.rest.read.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows an adjustment from its events: they say everything about it.
@Component
class AdjustmentViews {
    private final Names names;

    AdjustmentViews(Names names) {
        this.names = names;
    }

    /// The adjustment after its events.
    ///
    /// @param sight of the reader, who sees some of it
    AdjustmentView of(List<RecordedEvent> events, Sight sight) {
        Standing standing = Seen.of(Standing.of(events), sight);
        Act act = standing.act();
        Terms terms = standing.terms();
        FiscalYear year = standing.budget().year();
        return new AdjustmentView(standing.id().toString(), standing.budget().department().value(), year.value(),
                standing.kind().name(), standing.kind().chinese(), standing.status().name(),
                standing.status().chinese(), standing.version().toString(), act.actor().value(),
                events.getFirst().recordedAt(), act.effectiveOn(), ReasonView.of(act.reason()),
                DocumentView.of(act.document()), LineChangeView.of(standing.lines(), year, names),
                standing.breakdowns().stream().map(AdjustmentViews::axis).toList(),
                terms.source() == null ? null : terms.source().name(),
                terms.subject() == null ? null : terms.subject().text(),
                terms.resolution() == null ? null : DocumentView.of(terms.resolution()), transfer(standing),
                LineAmountView.of(standing.overdue(), year, names),
                standing.batch() == null ? null : standing.batch().toString(), standing.rule(),
                standing.status() == AdjustmentStatus.APPROVED
                        ? new EntryRef.OfAdjustment(standing.id()).text() : null,
                standing.decision() == null ? null : decision(standing.decision()),
                events.stream().map(AdjustmentViews::step).toList(), events.getLast().position(),
                links(standing.id(), events.getLast().position()));
    }

    private @Nullable TransferView transfer(Standing standing) {
        var transfer = standing.terms().transfer();
        return transfer == null ? null : new TransferView(transfer.counterpart().toString(),
                LineAmountView.of(transfer.arrivals(), transfer.counterpart().year(), names),
                standing.transit().name());
    }

    private static AxisView axis(BreakdownAmounts amounts) {
        return new AxisView(amounts.axis().name(), amounts.axis().chinese(), amounts.whole(), amounts.items().stream()
                .map(item -> new ItemView(item.item().text(), item.amount()))
                .toList());
    }

    private static DecisionView decision(RecordedEvent event) {
        Act act = event.event().act();
        return new DecisionView(act.actor().value(), text(act.onBehalfOf()), event.recordedAt(),
                ReasonView.of(act.reason()), event.position(), link(event));
    }

    private static StepView step(RecordedEvent event) {
        Act act = event.event().act();
        return new StepView(event.type().name(), act.actor().value(), text(act.onBehalfOf()), event.recordedAt(),
                event.event() instanceof NoteAdded ? act.reason().text() : null, event.position(), link(event));
    }

    private static String link(RecordedEvent event) {
        return Links.to("/api/v1/events/{0}", event.eventId()).toString();
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /// As known at a position, which gives the same for ever.
    static Map<String, String> links(AdjustmentId id, long position) {
        return Links.of("self", Links.to("/api/v1/adjustments/{0}", id).with("knownAt", position).toString());
    }
}

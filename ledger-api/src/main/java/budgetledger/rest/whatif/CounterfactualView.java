package budgetledger.rest.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.money.Money;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.ProvenanceView;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a figure would be. It is no figure: nothing of it is recorded anywhere.
///
/// @param counterfactual always true
/// @param assumption what is taken to be otherwise than it is, a sentence each
/// @param lines those that would stand otherwise; their differences add up to the difference
/// @param dependents a page of the later events that could not have been as they are; they count as they are
/// @param dependentCount how many of those there are
@Schema(name = "Counterfactual")
record CounterfactualView(
        @Schema(allowableValues = "true") boolean counterfactual,
        String figure,
        List<String> assumption,
        Money actual,
        Money assumed,
        Money difference,
        List<AssumedLineView> lines,
        List<DependentView> dependents,
        int dependentCount,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {

    /// A line that would stand otherwise.
    @Schema(name = "AssumedLine")
    record AssumedLineView(LineView line, Money actual, Money assumed, Money difference) {}

    /// A later event that could not have been as it is.
    ///
    /// @param lines those on which it was decided on a balance that would have been another
    @Schema(name = "Dependent")
    record DependentView(List<DependentReasonView> reasons, List<RestingLineView> lines, EventSummaryView event) {}

    /// Why an event depends on what is assumed.
    @Schema(name = "DependentReason")
    record DependentReasonView(
            @Schema(allowableValues = {"REFERS", "DATED_BEFORE", "OTHER_HALF", "OVERDRAWS", "OTHER_BALANCE"})
            String code,
            String text) {}

    /// The balance before an event, as it holds it and as it would have been, and what it decided.
    @Schema(name = "RestingLine")
    record RestingLineView(LineView line, Money recorded, Money assumed, Money change) {}

    /// An event: where, who, when by both clocks, why, on which document.
    @Schema(name = "EventSummary")
    record EventSummaryView(
            long position,
            UUID eventId,
            String type,
            String budget,
            LocalDate effectiveOn,
            Instant recordedAt,
            String actor,
            ReasonView reason,
            DocumentView document,
            ProvenanceView provenance) {
        static EventSummaryView of(RecordedEvent event) {
            Act act = event.event().act();
            return new EventSummaryView(event.position(), event.eventId(), event.type().name(),
                    event.budgetEvent().budget().toString(), act.effectiveOn(), event.recordedAt(),
                    act.actor().value(), ReasonView.of(act.reason()), DocumentView.of(act.document()),
                    ProvenanceView.of(act.provenance()));
        }
    }
}

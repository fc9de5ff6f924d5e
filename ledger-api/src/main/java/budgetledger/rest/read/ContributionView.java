package budgetledger.rest.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.Contribution;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event's part in a figure: how much, on which line or item, who, why, when by both clocks, on which document.
///
/// @param side base or target of a comparison; not given elsewhere
/// @param line the line as text; null when the amount stands on an item of a breakdown
/// @param maker who asked for it, when somebody else decided
@Schema(name = "Contribution")
public record ContributionView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String side,
        long position,
        UUID eventId,
        String type,
        String act,
        String actName,
        @Nullable String line,
        @Nullable String item,
        Money amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        @Nullable String maker,
        ReasonView reason,
        DocumentView document,
        ProvenanceView provenance) {
    public static ContributionView of(Contribution contribution, @Nullable String side) {
        return of(contribution.event(), contribution.act(), contribution.line().text(), null, contribution.amount(),
                side);
    }

    public static ContributionView of(RecordedEvent event, ActKind kind, @Nullable String line, @Nullable String item,
            Money amount, @Nullable String side) {
        Act act = event.event().act();
        String maker = event.event() instanceof BudgetEvent.AdjustmentApproved approved ? approved.maker().value()
                : null;
        return new ContributionView(side, event.position(), event.eventId(), event.type().name(), kind.name(),
                kind.chinese(), line, item, amount, act.effectiveOn(), event.recordedAt(), act.actor().value(), maker,
                ReasonView.of(act.reason()), DocumentView.of(act.document()), ProvenanceView.of(act.provenance()));
    }
}

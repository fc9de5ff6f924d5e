package budgetledger.rest.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.PersonId;
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
/// @param approvers who approved it, in turn; the last one is the actor; nobody where no approval is asked for
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
        List<String> approvers,
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
        String maker = null;
        List<String> approvers = List.of();
        if (event.event() instanceof BudgetEvent.AdjustmentApproved approved) {
            maker = approved.maker().value();
            approvers = Stream.concat(approved.endorsers().stream(), Stream.of(act.actor()))
                    .map(PersonId::value).toList();
        }
        return new ContributionView(side, event.position(), event.eventId(), event.type().name(), kind.name(),
                kind.chinese(), line, item, amount, act.effectiveOn(), event.recordedAt(), act.actor().value(), maker,
                approvers, ReasonView.of(act.reason()), DocumentView.of(act.document()),
                ProvenanceView.of(act.provenance()));
    }
}

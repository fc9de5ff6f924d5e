package budgetledger.rest.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineAmountView;
import budgetledger.rest.read.LineChangeView;
import budgetledger.rest.read.ReasonView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment (调整单), as its events tell it.
///
/// @param version the entity tag without its quotes; every step but a note makes a new one
/// @param lines with the balances when it was written down, last changed or, once approved, when it was approved
/// @param entry how a correction or reversal names it, once it has moved figures
/// @param overdue of a carry-forward: amounts carried in the year before and carried on again (两年未用完)
/// @param decision what became of it; null while nobody has decided
/// @param steps everything that happened to it, oldest first
/// @param position position of its last event
@Schema(name = "Adjustment")
record AdjustmentView(
        String id,
        String department,
        int year,
        String kind,
        String kindName,
        String status,
        String statusName,
        String version,
        String maker,
        Instant draftedAt,
        LocalDate effectiveOn,
        ReasonView reason,
        DocumentView document,
        List<LineChangeView> lines,
        List<AxisView> breakdowns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentView resolution,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TransferView transfer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineAmountView> overdue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String batch,
        @Nullable String rule,
        @Nullable String entry,
        @Nullable DecisionView decision,
        List<StepView> steps,
        long position,
        Map<String, String> links) {
    /// The amounts asked for along one axis.
    @Schema(name = "AxisChange")
    record AxisView(String axis, String name, @Nullable Money whole, List<ItemView> items) {}

    /// An amount on one item.
    @Schema(name = "ItemChange")
    record ItemView(String item, Money amount) {}

    /// Where the lines of a transfer arrive, and whether they have.
    @Schema(name = "Transfer")
    record TransferView(
            String counterpart,
            List<LineAmountView> arrivals,
            @Schema(allowableValues = {"NONE", "UNDER_WAY", "SETTLED", "RETURNED"}) String transit) {}

    /// Who decided and why. An approval has the adjustment's own reason.
    @Schema(name = "Decision")
    record DecisionView(String by, @Nullable String onBehalfOf, Instant at, ReasonView reason, long position,
            String event) {}

    /// One thing that happened to it; a note is one too.
    @Schema(name = "AdjustmentStep")
    record StepView(String type, String by, @Nullable String onBehalfOf, Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text, long position, String event) {}
}

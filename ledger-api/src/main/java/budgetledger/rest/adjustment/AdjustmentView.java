package budgetledger.rest.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment (调整单), as its events tell it.
///
/// @param version the entity tag without its quotes; every step makes a new one
/// @param lines with the balances when it was written down or, once approved, when it was approved
/// @param decision what became of it; null while nobody has decided
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
        List<ChangeView> lines,
        List<AxisView> breakdowns,
        @Nullable DecisionView decision,
        long position,
        Map<String, String> links) {
    /// A line with its balance before and after.
    @Schema(name = "LineChange")
    record ChangeView(LineView line, Money before, Money amount, Money after) {}

    /// The amounts asked for along one axis.
    @Schema(name = "AxisChange")
    record AxisView(String axis, String name, @Nullable Money whole, List<ItemView> items) {}

    /// An amount on one item.
    @Schema(name = "ItemChange")
    record ItemView(String item, Money amount) {}

    /// Who decided and why. An approval has the adjustment's own reason.
    @Schema(name = "Decision")
    record DecisionView(String by, Instant at, ReasonView reason, long position, String event) {}
}

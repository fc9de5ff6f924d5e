package budgetledger.rest.adjustment;

import java.util.List;

import budgetledger.rest.request.BreakdownForm;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.LineAmountForm;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment as a body asks for it.
///
/// @param source of a SUPPLEMENT: where its money comes from
/// @param subject of a CORRECTION or REVERSAL: the entry it is about, `enactment/1` or `adjustment/ID`
/// @param resolution the decision of the standing committee of the people's congress, where one is needed
/// @param counterpart of a REASSIGNMENT or CARRY_FORWARD: department/year where the lines arrive
/// @param arrivals lines of the counterpart; the same lines when left out
/// @param lines left out for a REVERSAL: they follow from what it takes back
@Schema(name = "AdjustmentGiven")
public record AdjustmentForm(
        @Schema(example = "zwfwb") String department,
        @Schema(example = "2022") Integer year,
        @Schema(allowableValues = {"SUPPLEMENT", "REDUCTION", "VIREMENT", "CORRECTION", "REVERSAL", "REASSIGNMENT",
            "CARRY_FORWARD"}) String kind,
        @Schema(example = "2022-06-30", format = "date") String effectiveOn,
        ReasonForm reason,
        DocumentForm document,
        @Schema(allowableValues = {"SUPERIOR_TRANSFER", "RESERVE_FUND", "WITHHELD", "DEPARTMENT_SURPLUS",
            "BUDGET_ADJUSTMENT"}) @Nullable String source,
        @Schema(example = "enactment/1") @Nullable String subject,
        @Nullable DocumentForm resolution,
        @Schema(example = "other-dept/2022") @Nullable String counterpart,
        @Nullable List<LineAmountForm> arrivals,
        @Nullable List<LineAmountForm> lines,
        @Nullable List<BreakdownForm> breakdowns) {}

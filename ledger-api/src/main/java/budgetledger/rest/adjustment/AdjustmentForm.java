package budgetledger.rest.adjustment;

import java.util.List;

import budgetledger.rest.request.BreakdownForm;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.LineAmountForm;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment as a body asks for it.
@Schema(name = "AdjustmentGiven")
record AdjustmentForm(
        @Schema(example = "zwfwb") String department,
        @Schema(example = "2022") Integer year,
        @Schema(allowableValues = {"SUPPLEMENT", "REDUCTION", "VIREMENT"}) String kind,
        @Schema(example = "2022-06-30", format = "date") String effectiveOn,
        ReasonForm reason,
        DocumentForm document,
        @Nullable List<LineAmountForm> lines,
        @Nullable List<BreakdownForm> breakdowns) {}

package budgetledger.rest.bisection;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a bisection as it was sent.
@QueryForm
record BisectionQuery(
        @Parameter(description = "id of the figure", example = "zwfwb:2022:current:expenditure", required = true)
        @Nullable String figure,
        @Parameter(description = "fails while the figure is below this amount", example = "43000000.00")
        @Nullable String below,
        @Parameter(description = "fails while the figure is above this amount") @Nullable String above,
        @Parameter(description = "fails while the figure is any other amount than this") @Nullable String differs,
        @Parameter(description = "fails while something is in transit (在途), or for good after an event whose"
                + " postings do not sum to zero (试算平衡)")
        @Schema(allowableValues = {"transit", "balance"})
        @Nullable String check,
        @Parameter(description = "looks at every line of the figure instead of their sum")
        @Schema(defaultValue = "false", allowableValues = {"true", "false"})
        @Nullable String anyLine,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "runs that begin after this position") @Nullable String after,
        @Parameter(description = "runs of a page") @Schema(defaultValue = "20", type = "integer", maximum = "100")
        @Nullable String limit) {}

package budgetledger.rest.figure;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a budget's lines as it was sent.
@QueryForm
record FiguresQuery(
        @Parameter(description = "code of the department", example = "zwfwb", required = true)
        @Nullable String department,
        @Parameter(description = "fiscal year", example = "2022", required = true) @Nullable String year,
        @Parameter(description = "only this side")
        @Schema(allowableValues = {"expenditure", "income"})
        @Nullable String side,
        @Parameter(description = "only this unit") @Nullable String unit,
        @Parameter(description = "only this fund source", example = "GENERAL") @Nullable String fund,
        @Parameter(description = "only this function code and those below it", example = "201")
        @Nullable String function,
        @Parameter(description = "only this economic code and those below it") @Nullable String economic,
        @Parameter(description = "only this kind", example = "BASIC") @Nullable String kind,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "lines after this one, as the link next gives it") @Nullable String after,
        @Parameter(description = "lines of a page") @Schema(defaultValue = "200", type = "integer", maximum = "1000")
        @Nullable String limit) {}

package budgetledger.rest.moves;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a history of moves as it was sent.
@QueryForm
record MovesQuery(
        @Parameter(description = "code of the department", example = "zwfwb", required = true)
        @Nullable String department,
        @Parameter(description = "fiscal year", example = "2022", required = true) @Nullable String year,
        @Parameter(description = "年初批复数 or 调整后")
        @Schema(defaultValue = "current", allowableValues = {"original", "current"})
        @Nullable String basis,
        @Parameter(description = "side of the budget")
        @Schema(defaultValue = "expenditure", allowableValues = {"expenditure", "income"})
        @Nullable String side,
        @Parameter(description = "which clock the range and the order go by: 生效日, or 记账时点 in days of China"
                + " (Asia/Shanghai)")
        @Schema(defaultValue = "effective", allowableValues = {"effective", "recorded"})
        @Nullable String by,
        @Parameter(description = "first day of the range; without it from the beginning", example = "2022-01-01")
        @Nullable String from,
        @Parameter(description = "last day of the range; without it to the end", example = "2022-12-31")
        @Nullable String to,
        @Parameter(description = "only this unit") @Nullable String unit,
        @Parameter(description = "only this fund source", example = "GENERAL") @Nullable String fund,
        @Parameter(description = "only this function code (类, 款 or 项) and those below it", example = "201")
        @Nullable String function,
        @Parameter(description = "only this economic code and those below it") @Nullable String economic,
        @Parameter(description = "only this kind", example = "BASIC") @Nullable String kind,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "JSON only: what comes after this place, as the link next gives it",
                example = "2022-03-01.17")
        @Nullable String after,
        @Parameter(description = "JSON only: events of a page; CSV and XLSX hold the whole report")
        @Schema(defaultValue = "50", type = "integer", maximum = "200")
        @Nullable String limit) {}

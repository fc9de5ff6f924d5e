package budgetledger.rest.comparison;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a comparison as it was sent.
@QueryForm
record ComparisonQuery(
        @Parameter(description = "code of the department", example = "zwfwb", required = true)
        @Nullable String department,
        @Parameter(description = "year compared with", example = "2021", required = true) @Nullable String base,
        @Parameter(description = "year looked at", example = "2022", required = true) @Nullable String target,
        @Parameter(description = "along what the change is taken apart")
        @Schema(defaultValue = "function", allowableValues = {"function", "unit", "fund", "kind", "economic",
            "personnel", "operating", "three-public", "procurement", "procurement-item"})
        @Nullable String by,
        @Parameter(description = "how finely, for function and economic: 类, 款, 项 or class, section, item")
        @Schema(defaultValue = "class")
        @Nullable String level,
        @Parameter(description = "side of the budget")
        @Schema(defaultValue = "expenditure", allowableValues = {"expenditure", "income"})
        @Nullable String side,
        @Parameter(description = "年初批复数 (what a published page compares) or 调整后")
        @Schema(defaultValue = "original", allowableValues = {"original", "current"})
        @Nullable String basis,
        @Parameter(description = "生效日: only what counts on or before this day", example = "2022-06-30")
        @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time", example = "4")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown", example = "4") @Nullable String minPosition,
        @Parameter(description = "read from the projection, or folded from the log itself")
        @Schema(defaultValue = "projection", allowableValues = {"projection", "log"})
        @Nullable String source,
        @Parameter(description = "lists the events behind each step")
        @Schema(allowableValues = {"events"})
        @Nullable String detail,
        @Parameter(description = "可比口径: restates the base year by the crosswalks adopted (科目调整、机构改革)")
        @Schema(defaultValue = "false", allowableValues = {"true", "false"})
        @Nullable String comparable) {}

package budgetledger.rest.event;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of the timeline as it was sent. All filters that are given have to fit.
@QueryForm
record EventsQuery(
        @Parameter(description = "only events of this type", example = "budget.AdjustmentApproved")
        @Nullable String type,
        @Parameter(description = "only events of budgets of this department", example = "zwfwb")
        @Nullable String department,
        @Parameter(description = "only of this fiscal year; with department") @Nullable String year,
        @Parameter(description = "only events that name this person: who did it, for whom, who made, proposed or"
                + " endorsed it, whom it is about")
        @Nullable String person,
        @Parameter(description = "only events that name a line of this unit; with department") @Nullable String unit,
        @Parameter(description = "only events that name this line; with department",
                example = "-|EXPENDITURE|GENERAL|2010301|-|BASIC|-")
        @Nullable String line,
        @Parameter(description = "only events on the document of this number (文号)") @Nullable String document,
        @Parameter(description = "only events of this adjustment") @Nullable String adjustment,
        @Parameter(description = "only this batch and the drafts that came in it") @Nullable String batch,
        @Parameter(description = "only events of this business action") @Nullable String correlation,
        @Parameter(description = "only events that the event of this id caused") @Nullable String causation,
        @Parameter(description = "only events that move exactly so much: what they add to lines or take from them,"
                + " the larger of both; in 元. An event that is seen only in part is not found by an amount.",
                example = "100000.00")
        @Nullable String amount,
        @Parameter(description = "only events that move at least so much") @Nullable String amountFrom,
        @Parameter(description = "only events that move something, and at most so much") @Nullable String amountTo,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "events after this position") @Nullable String after,
        @Parameter(description = "events before this position") @Nullable String before,
        @Parameter(description = "from the oldest on or from the newest on")
        @Schema(defaultValue = "asc", allowableValues = {"asc", "desc"})
        @Nullable String order,
        @Parameter(description = "events of a page; fewer when they are large")
        @Schema(defaultValue = "100", type = "integer", maximum = "200")
        @Nullable String limit,
        @Parameter(description = "waits until this position is shown; without a filter the log itself is read and"
                + " an answer refused before it has this position")
        @Nullable String minPosition) {}

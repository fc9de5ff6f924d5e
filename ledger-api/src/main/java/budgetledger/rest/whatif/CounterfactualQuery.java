package budgetledger.rest.whatif;

import java.util.List;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a counterfactual as it was sent.
@QueryForm
record CounterfactualQuery(
        @Parameter(description = "id of the figure", example = "zwfwb:2022:current:expenditure", required = true)
        @Nullable String figure,
        @Parameter(description = "an event, by position or UUID, that is assumed not to have happened; repeatable")
        List<String> without,
        @Parameter(description = "an event and the day from which it is assumed to count, as 12:2022-06-30;"
                + " repeatable")
        List<String> moved,
        @Parameter(description = "reads the figure by the crosswalks adopted up to this year") @Nullable String codesOf,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "refuses to answer before the log has this position") @Nullable String minPosition,
        @Parameter(description = "dependents after this position") @Nullable String after,
        @Parameter(description = "dependents of a page")
        @Schema(defaultValue = "50", type = "integer", maximum = "200")
        @Nullable String limit) {}

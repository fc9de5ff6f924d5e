package budgetledger.rest.passport;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a change as it was sent.
@QueryForm
record ChangeQuery(
        @Parameter(description = "id of the figure compared with", example = "zwfwb:2021:original:expenditure",
                required = true)
        @Nullable String base,
        @Parameter(description = "id of the figure looked at", example = "zwfwb:2022:original:expenditure",
                required = true)
        @Nullable String target,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "events of the first page of each passport")
        @Schema(defaultValue = "50", type = "integer", maximum = "200")
        @Nullable String limit) {}

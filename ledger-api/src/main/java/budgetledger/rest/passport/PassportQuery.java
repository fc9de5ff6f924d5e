package budgetledger.rest.passport;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a passport as it was sent.
@QueryForm
record PassportQuery(
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "contributions of events after this position") @Nullable String after,
        @Parameter(description = "events of a page") @Schema(defaultValue = "50", type = "integer", maximum = "200")
        @Nullable String limit) {}

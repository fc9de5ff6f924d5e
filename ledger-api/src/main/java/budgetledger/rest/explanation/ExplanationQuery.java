package budgetledger.rest.explanation;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of an explanation as it was sent.
@QueryForm
record ExplanationQuery(
        @Parameter(description = "id of the figure as published", example = "zwfwb:2022:original:expenditure",
                required = true)
        @Nullable String figure,
        @Parameter(description = "position or time as of which it was published", example = "4", required = true)
        @Nullable String publishedAt,
        @Parameter(description = "生效日 of the published figure, if it was given as of a day")
        @Nullable String publishedEffectiveAt,
        @Parameter(description = "day of publication: what is effective by then and recorded later was late;"
                + " without it the day, in China, of publishedAt")
        @Nullable String publishedOn,
        @Parameter(description = "basis of the figure of now; without it that of the published figure")
        @Schema(allowableValues = {"original", "current"})
        @Nullable String basis,
        @Parameter(description = "reads the figure of now by the crosswalks adopted up to this year (可比口径)")
        @Nullable String codesOf,
        @Parameter(description = "生效日 of the figure of now") @Nullable String effectiveAt,
        @Parameter(description = "记账时点 of the figure of now") @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition,
        @Parameter(description = "events after this position") @Nullable String after,
        @Parameter(description = "events of a page") @Schema(defaultValue = "50", type = "integer", maximum = "200")
        @Nullable String limit) {}

package budgetledger.rest.certificate;

import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query of a certificate as it was sent.
@QueryForm
record CertificateQuery(
        @Parameter(description = "code of the department", example = "zwfwb", required = true)
        @Nullable String department,
        @Parameter(description = "year compared with", example = "2021", required = true) @Nullable String base,
        @Parameter(description = "year looked at", example = "2022", required = true) @Nullable String target,
        @Parameter(description = "side of the budget")
        @Schema(defaultValue = "expenditure", allowableValues = {"expenditure", "income"})
        @Nullable String side,
        @Parameter(description = "年初批复数 or 调整后")
        @Schema(defaultValue = "original", allowableValues = {"original", "current"})
        @Nullable String basis,
        @Parameter(description = "生效日: only what counts on or before this day") @Nullable String effectiveAt,
        @Parameter(description = "记账时点: only what was recorded up to this position or time")
        @Nullable String knownAt,
        @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

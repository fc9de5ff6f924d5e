package budgetledger.rest.request;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document as a body gives it.
@Schema(name = "DocumentGiven")
public record DocumentForm(
        @Schema(description = "文号; required for adjustments", maxLength = 100) @Nullable String number,
        @Schema(maxLength = 300) String title,
        @Schema(description = "of the exact bytes of the file", pattern = "[0-9a-f]{64}") @Nullable String sha256) {}

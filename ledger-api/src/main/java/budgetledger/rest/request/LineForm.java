package budgetledger.rest.request;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A budget line as a body gives it in parts. Parts left out fit any value as long as one line fits.
@Schema(name = "LineParts")
public record LineForm(
        @Nullable String unit,
        @Schema(defaultValue = "EXPENDITURE", allowableValues = {"INCOME", "EXPENDITURE"}) @Nullable String side,
        @Schema(defaultValue = "GENERAL") @Nullable String fund,
        @Schema(example = "2010302") @Nullable String function,
        @Nullable String economic,
        @Schema(example = "PROJECT") @Nullable String kind,
        @Nullable String project) {}

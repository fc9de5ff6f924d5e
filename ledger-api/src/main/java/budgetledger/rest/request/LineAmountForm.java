package budgetledger.rest.request;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/// An amount on a line as a body gives it.
///
/// @param line the line in parts, or in one text
@Schema(name = "LineAmount")
public record LineAmountForm(
        @Schema(implementation = Object.class, oneOf = {LineForm.class, String.class}) JsonNode line,
        @Schema(description = "decimal string in 元 with at most two decimals", example = "100000.00",
                pattern = "-?[0-9]{1,16}([.][0-9]{1,2})?")
        String amount) {}

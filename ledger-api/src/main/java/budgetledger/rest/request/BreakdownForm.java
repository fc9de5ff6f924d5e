package budgetledger.rest.request;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a body asks for along one axis.
///
/// @param whole the change of the whole; computed when left out
@Schema(name = "BreakdownAmounts")
public record BreakdownForm(
        @Schema(allowableValues = {"KIND", "PERSONNEL", "OPERATING", "THREE_PUBLIC", "PROCUREMENT",
            "PROCUREMENT_ITEM"})
        String axis,
        @Schema(example = "100000.00") @Nullable String whole,
        List<ItemForm> items) {
    /// An amount on one item; the second of the same label is `邮电费#2`.
    @Schema(name = "ItemAmount")
    public record ItemForm(
            @Schema(example = "邮电费") String item,
            @Schema(example = "100000.00") String amount) {}
}

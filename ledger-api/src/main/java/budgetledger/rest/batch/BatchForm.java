package budgetledger.rest.batch;

import java.util.List;

import budgetledger.rest.adjustment.AdjustmentForm;
import budgetledger.rest.request.ListMax;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch as a body asks for it.
///
/// @param mode what a refused row does: `atomic` nothing is written, `continue` the others are written, `stop` those
/// before it are written
/// @param submit whether each row is handed over as well
@Schema(name = "BatchGiven")
record BatchForm(
        @Schema(allowableValues = {"atomic", "continue", "stop"}) String mode,
        @Schema(defaultValue = "false") @Nullable Boolean submit,
        @ArraySchema(minItems = 1, maxItems = BatchForm.ROWS_MAX) @ListMax(BatchForm.ROWS_MAX)
        List<AdjustmentForm> rows) {
    static final int ROWS_MAX = 10_000;
}

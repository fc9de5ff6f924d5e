package budgetledger.rest.replay;

import budgetledger.replay.RebuildMode;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body that starts a replay; nothing is the same as `{}`.
///
/// @param mode `replace` puts the rebuilt tables in place of those shown, `compare` leaves them as they are
@Schema(name = "ReplayGiven")
record ReplayForm(
        @Schema(allowableValues = {"replace", "compare"}, defaultValue = "replace") @Nullable String mode) {
    static RebuildMode mode(Body body) {
        Inputs inputs = Inputs.ofBody();
        ReplayForm form = Forms.read(body, ReplayForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Input<RebuildMode> mode = inputs.optional("/mode", form.mode(), Format.word(RebuildMode.class));
        inputs.check();
        return mode.or(RebuildMode.REPLACE);
    }
}

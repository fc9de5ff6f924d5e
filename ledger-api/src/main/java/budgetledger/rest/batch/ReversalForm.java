package budgetledger.rest.batch;

import java.time.LocalDate;

import budgetledger.batch.BatchMode;
import budgetledger.budget.Act;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mass reversal as a body asks for it.
@Schema(name = "BatchReversalGiven")
record ReversalForm(
        @Schema(allowableValues = {"atomic", "continue", "stop"}) String mode,
        @Schema(defaultValue = "false") @Nullable Boolean submit,
        @Schema(example = "2022-06-30", format = "date") String effectiveOn,
        ReasonForm reason,
        DocumentForm document) {
    /// What was asked for, understood.
    record Reversal(BatchMode mode, boolean submit, Act act) {}

    static Reversal read(Body body, PersonId maker) {
        Inputs inputs = Inputs.ofBody();
        ReversalForm form = Forms.read(body, ReversalForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<BatchMode> mode = inputs.optional("/mode", form.mode(), Format.word(BatchMode.class));
        Input<LocalDate> effectiveOn = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", true);
        inputs.check();
        return new Reversal(mode.get(), Boolean.TRUE.equals(form.submit()), new Act(maker, null, effectiveOn.get(),
                reason.get(), document.get(), Provenance.ADJUSTED));
    }
}

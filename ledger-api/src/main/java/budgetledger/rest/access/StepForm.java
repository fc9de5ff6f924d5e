package budgetledger.rest.access;

import java.time.LocalDate;

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

/// The body of a step that takes something away or turns it down: why, and on which document if not on the same.
@Schema(name = "AccessStepGiven")
record StepForm(
        ReasonForm reason,
        @Nullable DocumentForm document,
        @Schema(format = "date", description = "today when left out") @Nullable String effectiveOn) {
    /// The body of a step that agrees: nothing, or other words than those of the proposal.
    @Schema(name = "AccessAgreementGiven")
    record Agreement(
            @Nullable ReasonForm reason,
            @Nullable DocumentForm document,
            @Schema(format = "date", description = "today when left out") @Nullable String effectiveOn) {}

    /// @param day today, when the body names none
    /// @param document of the proposal, when the body names none
    static Act needingReason(Body body, PersonId actor, LocalDate day, DocumentRef document) {
        Inputs inputs = Inputs.ofBody();
        StepForm form = Forms.read(body, StepForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Act proposal = new Act(actor, null, day, new Reason("ANY", "-"), document, Provenance.ORIGINAL);
        return read(new Agreement(form.reason(), form.document(), form.effectiveOn()), inputs, proposal);
    }

    /// @param day today, when the body names none
    /// @param proposal whose reason and document count where the body names none
    static Act agreeing(Body body, PersonId actor, LocalDate day, Act proposal) {
        Inputs inputs = Inputs.ofBody();
        Agreement form = Forms.read(body, Agreement.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        return read(form, inputs, new Act(actor, null, day, proposal.reason(), proposal.document(),
                Provenance.ORIGINAL));
    }

    private static Act read(Agreement form, Inputs inputs, Act usual) {
        Parts parts = new Parts(inputs);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", false);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        inputs.check();
        return new Act(usual.actor(), null, day.or(usual.effectiveOn()), reason.or(usual.reason()),
                document.or(usual.document()), usual.provenance());
    }
}

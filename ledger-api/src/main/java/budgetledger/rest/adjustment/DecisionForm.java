package budgetledger.rest.adjustment;

import budgetledger.budget.Reason;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;

/// What the body of a decision says that needs a reason.
@Schema(name = "DecisionGiven")
record DecisionForm(ReasonForm reason) {
    /// The body of a decision that needs none: nothing, or `{}`.
    @Schema(name = "NothingGiven")
    record None() {}

    static void none(Body body) {
        Inputs inputs = Inputs.ofBody();
        Forms.read(body, None.class, inputs);
        inputs.check();
    }

    static Reason reason(Body body) {
        Inputs inputs = Inputs.ofBody();
        DecisionForm form = Forms.read(body, DecisionForm.class, inputs);
        Input<Reason> reason = new Parts(inputs).reason(form == null ? null : form.reason(), "/reason");
        inputs.check();
        return reason.get();
    }
}

package budgetledger.rest.adjustment;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.Reason;
import budgetledger.money.Money;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the body of a decision says that needs a reason.
@Schema(name = "DecisionGiven")
record DecisionForm(ReasonForm reason) {
    /// The body of a decision that needs none: nothing, or `{}`.
    @Schema(name = "NothingGiven")
    record None() {}

    /// The body of an approval: nothing, or less than was asked for.
    ///
    /// @param amounts one for each line of the adjustment, in its order; none is more than was asked for
    @Schema(name = "ApprovalGiven")
    record ApprovalForm(@Nullable List<String> amounts) {}

    static @Nullable List<Money> reduced(Body body) {
        Inputs inputs = Inputs.ofBody();
        ApprovalForm form = Forms.read(body, ApprovalForm.class, inputs);
        List<String> texts = form == null ? null : form.amounts();
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            Money amount = inputs.required("/amounts/" + i, texts.get(i), Format.AMOUNT).orNull();
            if (amount != null) {
                amounts.add(amount);
            }
        }
        inputs.check();
        return texts == null ? null : amounts;
    }

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

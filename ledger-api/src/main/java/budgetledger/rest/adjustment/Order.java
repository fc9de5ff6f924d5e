package budgetledger.rest.adjustment;

import java.time.LocalDate;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineAmount;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;

/// An adjustment that was asked for, understood.
record Order(
        BudgetId budget,
        AdjustmentKind kind,
        LocalDate effectiveOn,
        Reason reason,
        DocumentRef document,
        List<LineAmount> lines,
        List<BreakdownAmounts> breakdowns) {
    static Order read(Body body) {
        Inputs inputs = Inputs.ofBody();
        AdjustmentForm form = Forms.read(body, AdjustmentForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<DepartmentCode> department = inputs.optional("/department", form.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.optional("/year", Forms.text(form.year()), Format.YEAR);
        Input<AdjustmentKind> kind = inputs.optional("/kind", form.kind(), Format.name(AdjustmentKind.class));
        Input<LocalDate> effectiveOn = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", true);
        List<LineAmount> lines = parts.lines(form.lines(), "/lines");
        List<BreakdownAmounts> breakdowns = parts.breakdowns(form.breakdowns(), "/breakdowns");
        inputs.check();
        return new Order(new BudgetId(department.get(), year.get()), kind.get(), effectiveOn.get(), reason.get(),
                document.get(), lines, breakdowns);
    }

    DraftAdjustment command(PersonId maker, AdjustmentId id) {
        Act act = new Act(maker, null, effectiveOn, reason, document, Provenance.ADJUSTED);
        return new DraftAdjustment(budget, act, id, kind, lines, breakdowns);
    }
}

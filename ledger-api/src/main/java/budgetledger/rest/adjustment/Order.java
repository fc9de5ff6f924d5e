package budgetledger.rest.adjustment;

import java.time.LocalDate;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineAmount;
import budgetledger.budget.PersonId;
import budgetledger.budget.Proposal;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import org.jspecify.annotations.Nullable;

/// An adjustment that was asked for, understood.
public record Order(BudgetId budget, LocalDate effectiveOn, Reason reason, DocumentRef document, Proposal proposal) {
    static Order read(Body body) {
        Inputs inputs = Inputs.ofBody();
        AdjustmentForm form = Forms.read(body, AdjustmentForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Order order = of(form, "", inputs);
        inputs.check();
        if (order == null) {
            throw new IllegalStateException("an order without faults is complete");
        }
        return order;
    }

    /// The order; null when there are faults, in this form or elsewhere in the body.
    public static @Nullable Order of(AdjustmentForm form, String at, Inputs inputs) {
        Parts parts = new Parts(inputs);
        Input<DepartmentCode> department =
                inputs.optional(at + "/department", form.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.optional(at + "/year", Forms.text(form.year()), Format.YEAR);
        Input<AdjustmentKind> kind = inputs.optional(at + "/kind", form.kind(), Format.name(AdjustmentKind.class));
        Input<LocalDate> effectiveOn = inputs.optional(at + "/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), at + "/reason");
        Input<DocumentRef> document = parts.document(form.document(), at + "/document", true);
        Terms terms = terms(form, at, inputs, parts);
        List<LineAmount> lines = parts.lines(form.lines(), at + "/lines");
        List<BreakdownAmounts> breakdowns = parts.breakdowns(form.breakdowns(), at + "/breakdowns");
        return inputs.count() > 0 ? null : new Order(new BudgetId(department.get(), year.get()),
                effectiveOn.get(), reason.get(), document.get(),
                new Proposal(kind.get(), lines, breakdowns, terms));
    }

    private static Terms terms(AdjustmentForm form, String at, Inputs inputs, Parts parts) {
        SupplementSource source = inputs.optional(at + "/source", form.source(), Format.name(SupplementSource.class))
                .orNull();
        EntryRef subject = inputs.optional(at + "/subject", form.subject(), Format.ENTRY).orNull();
        DocumentRef resolution = parts.document(form.resolution(), at + "/resolution", true).orNull();
        BudgetId counterpart = inputs.optional(at + "/counterpart", form.counterpart(), Format.BUDGET).orNull();
        List<LineAmount> arrivals = parts.lines(form.arrivals(), at + "/arrivals");
        if (counterpart == null && form.counterpart() == null && form.arrivals() != null) {
            inputs.fault(at + "/counterpart", "required", List.of(), null);
        }
        return new Terms(source, subject, resolution,
                counterpart == null ? null : new Transfer(counterpart, arrivals));
    }

    public DraftAdjustment draft(PersonId maker, AdjustmentId id, @Nullable BatchId batch) {
        return new DraftAdjustment(budget, act(maker), id, proposal, batch);
    }

    /// The change of an adjustment of a budget.
    ///
    /// @throws ProblemException when the order is for another budget: an adjustment stays where it is
    ReviseAdjustment revision(BudgetId its, PersonId editor, AdjustmentId id, AdjustmentVersion version) {
        if (!budget.equals(its)) {
            Inputs inputs = Inputs.ofBody();
            inputs.fault("/department", "other-budget", List.of(its), budget.toString());
            inputs.check();
        }
        return new ReviseAdjustment(budget, act(editor), id, version, proposal);
    }

    private Act act(PersonId person) {
        return new Act(person, null, effectiveOn, reason, document, Provenance.ADJUSTED);
    }
}

package budgetledger.rest.budget;

import java.time.LocalDate;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineAmount;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.BreakdownForm;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.LineAmountForm;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies by which budgets are opened and enacted.
final class BudgetForms {
    private BudgetForms() {}

    /// A budget to open.
    @Schema(name = "BudgetGiven")
    record OpeningForm(
            @Schema(example = "example-dept") String department,
            @Schema(example = "2026") Integer year,
            @Schema(example = "示例部门", maxLength = 100) String name,
            @Schema(example = "2026-01-01", format = "date") String effectiveOn,
            ReasonForm reason,
            DocumentForm document) {}

    /// One document that enacts a budget.
    ///
    /// @param provenance ORIGINAL when left out
    @Schema(name = "EnactmentGiven")
    record EnactmentForm(
            @Schema(example = "2026-02-10", format = "date") String effectiveOn,
            ReasonForm reason,
            DocumentForm document,
            @Schema(allowableValues = {"ORIGINAL", "DERIVED", "IMPORTED"}) @Nullable String provenance,
            @Nullable List<LineAmountForm> lines,
            @Nullable List<BreakdownForm> breakdowns) {}

    /// An act on a whole budget: from when, why, on which document.
    @Schema(name = "ActGiven")
    record ActForm(
            @Schema(example = "2026-02-10", format = "date") String effectiveOn,
            ReasonForm reason,
            DocumentForm document) {}

    /// Only why.
    @Schema(name = "ReasonOnly")
    record WhyForm(ReasonForm reason) {}

    /// Nothing, or `{}`.
    @Schema(name = "Nothing")
    record NothingForm() {}

    static Act act(Body body, PersonId actor) {
        Inputs inputs = Inputs.ofBody();
        ActForm form = Forms.read(body, ActForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", false);
        inputs.check();
        return new Act(actor, null, day.get(), reason.get(), document.get(), Provenance.ADJUSTED);
    }

    static Reason why(Body body) {
        Inputs inputs = Inputs.ofBody();
        WhyForm form = Forms.read(body, WhyForm.class, inputs);
        Input<Reason> reason = new Parts(inputs).reason(form == null ? null : form.reason(), "/reason");
        inputs.check();
        return reason.get();
    }

    static void nothing(Body body) {
        Inputs inputs = Inputs.ofBody();
        Forms.read(body, NothingForm.class, inputs);
        inputs.check();
    }

    static MeasureId measure(String id) {
        Inputs inputs = Inputs.ofParameters();
        Input<MeasureId> measure = inputs.required("id", id, Format.MEASURE);
        inputs.check();
        return measure.get();
    }

    /// The budget that a path names.
    static BudgetId budget(String department, String year) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> code = inputs.required("department", department, Format.DEPARTMENT);
        Input<FiscalYear> number = inputs.required("year", year, Format.YEAR);
        inputs.check();
        return new BudgetId(code.get(), number.get());
    }

    /// Where enacted amounts can come from.
    private enum Source {
        ORIGINAL,
        DERIVED,
        IMPORTED
    }

    static OpenBudget opening(Body body, PersonId actor) {
        Inputs inputs = Inputs.ofBody();
        OpeningForm form = Forms.read(body, OpeningForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<DepartmentCode> department = inputs.optional("/department", form.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.optional("/year", Forms.text(form.year()), Format.YEAR);
        Input<String> name = inputs.optional("/name", form.name(), Format.DEPARTMENT_NAME);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", false);
        inputs.check();
        Act act = new Act(actor, null, day.get(), reason.get(), document.get(), Provenance.ORIGINAL);
        return new OpenBudget(new BudgetId(department.get(), year.get()), act, name.get());
    }

    static EnactBudget enactment(BudgetId budget, Body body, PersonId actor) {
        Inputs inputs = Inputs.ofBody();
        EnactmentForm form = Forms.read(body, EnactmentForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", false);
        Source source = inputs.optional("/provenance", form.provenance(), Format.name(Source.class))
                .or(Source.ORIGINAL);
        List<LineAmount> lines = parts.lines(form.lines(), "/lines");
        List<BreakdownAmounts> breakdowns = parts.breakdowns(form.breakdowns(), "/breakdowns");
        inputs.check();
        Act act = new Act(actor, null, day.get(), reason.get(), document.get(), provenance(source));
        return new EnactBudget(budget, act, lines, breakdowns);
    }

    private static Provenance provenance(Source source) {
        return switch (source) {
            case ORIGINAL -> Provenance.ORIGINAL;
            case DERIVED -> Provenance.DERIVED;
            case IMPORTED -> Provenance.IMPORTED;
        };
    }
}

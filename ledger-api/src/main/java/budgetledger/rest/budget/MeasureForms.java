package budgetledger.rest.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
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

/// The body by which a measure for a whole budget is proposed.
final class MeasureForms {
    private static final Format<Integer> WEIGHT = Format.of("weight", text -> new BigDecimal(text)
            .multiply(BigDecimal.valueOf(CrosswalkRule.WHOLE)).intValueExact());

    private MeasureForms() {}

    enum Kind {
        REOPENING,
        CROSSWALK
    }

    /// A measure to propose.
    ///
    /// @param from of a CROSSWALK: the earlier year
    /// @param rules of a CROSSWALK, of which the first that fits a line counts
    @Schema(name = "MeasureGiven")
    record MeasureForm(
            @Schema(allowableValues = {"REOPENING", "CROSSWALK"}) String kind,
            @Schema(example = "2026-02-10", format = "date") String effectiveOn,
            ReasonForm reason,
            DocumentForm document,
            @Schema(example = "2025") @Nullable Integer from,
            @Nullable List<RuleForm> rules) {}

    /// One row of a crosswalk; parts of the old line that are left out fit any value.
    ///
    /// @param shares where its amounts are now; none when they leave the department
    @Schema(name = "CrosswalkRule")
    record RuleForm(
            @Nullable String department,
            @Nullable String unit,
            @Nullable String function,
            @Nullable String economic,
            List<ShareForm> shares) {}

    /// Where a part of the amount is now; what is left out stays as it was.
    ///
    /// @param weight a decimal string; the weights of a rule sum to 1
    @Schema(name = "CrosswalkShare")
    record ShareForm(
            @Nullable String unit,
            @Nullable String function,
            @Nullable String economic,
            @Schema(example = "0.6") String weight) {}

    static ProposeMeasure read(BudgetId budget, Body body, PersonId actor, MeasureId id) {
        Inputs inputs = Inputs.ofBody();
        MeasureForm form = Forms.read(body, MeasureForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<Kind> kind = inputs.optional("/kind", form.kind(), Format.name(Kind.class));
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn(), Format.DATE);
        Input<Reason> reason = parts.reason(form.reason(), "/reason");
        Input<DocumentRef> document = parts.document(form.document(), "/document", false);
        Input<Measure> measure = kind.orNull() == Kind.CROSSWALK ? crosswalk(form, inputs)
                : new Input<>(new Measure.Reopening());
        inputs.check();
        Act act = new Act(actor, null, day.get(), reason.get(), document.get(), Provenance.ADJUSTED);
        return new ProposeMeasure(budget, act, id, measure.get());
    }

    private static Input<Measure> crosswalk(MeasureForm form, Inputs inputs) {
        int before = inputs.count();
        Input<FiscalYear> from = inputs.required("/from", Forms.text(form.from()), Format.YEAR);
        List<CrosswalkRule> rules = new ArrayList<>();
        List<RuleForm> forms = form.rules() == null ? List.of() : form.rules();
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i) != null) {
                rule(forms.get(i), "/rules/" + i, inputs).optional().ifPresent(rules::add);
            }
        }
        return inputs.made("/rules", before, "crosswalk-rules",
                () -> new Measure.AdoptCrosswalk(new Crosswalk(from.get(), rules)));
    }

    private static Input<CrosswalkRule> rule(RuleForm form, String at, Inputs inputs) {
        int before = inputs.count();
        Input<DepartmentCode> department =
                inputs.optional(at + "/department", form.department(), Format.DEPARTMENT);
        Input<UnitCode> unit = inputs.optional(at + "/unit", form.unit(), Format.UNIT);
        Input<FunctionCode> function = inputs.optional(at + "/function", form.function(), Format.FUNCTION);
        Input<EconomicCode> economic = inputs.optional(at + "/economic", form.economic(), Format.ECONOMIC);
        List<CrosswalkRule.Share> shares = new ArrayList<>();
        for (int i = 0; form.shares() != null && i < form.shares().size(); i++) {
            ShareForm share = form.shares().get(i);
            if (share != null) {
                share(share, at + "/shares/" + i, inputs).optional().ifPresent(shares::add);
            }
        }
        return inputs.made(at, before, "crosswalk-rules", () -> new CrosswalkRule(new CrosswalkRule.Pattern(
                department.orNull(), unit.orNull(), function.orNull(), economic.orNull()), shares));
    }

    private static Input<CrosswalkRule.Share> share(ShareForm form, String at, Inputs inputs) {
        int before = inputs.count();
        Input<UnitCode> unit = inputs.optional(at + "/unit", form.unit(), Format.UNIT);
        Input<FunctionCode> function = inputs.optional(at + "/function", form.function(), Format.FUNCTION);
        Input<EconomicCode> economic = inputs.optional(at + "/economic", form.economic(), Format.ECONOMIC);
        Input<Integer> weight = inputs.required(at + "/weight", form.weight(), WEIGHT);
        return inputs.made(at + "/weight", before, "weight", () -> new CrosswalkRule.Share(unit.orNull(),
                function.orNull(), economic.orNull(), weight.get()));
    }
}

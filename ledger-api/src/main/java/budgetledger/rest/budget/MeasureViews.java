package budgetledger.rest.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.adjustments.MeasureRow;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.Measure;
import budgetledger.rest.budget.MeasureForms.RuleForm;
import budgetledger.rest.budget.MeasureForms.ShareForm;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Measures for a whole budget as they are answered.
final class MeasureViews {
    private static final int WEIGHT_DECIMALS = 6;

    private MeasureViews() {}

    /// The measures of a budget, in the order in which they were proposed.
    @Schema(name = "Measures")
    record MeasuresView(String department, int year, List<MeasureRowView> measures, long position,
            Map<String, String> links) {
        static MeasuresView of(BudgetId budget, List<MeasureRow> rows, long position) {
            return new MeasuresView(budget.department().value(), budget.year().value(),
                    rows.stream().map(MeasureRowView::of).toList(),
                    position,
                    Links.of("self", Links.to("/api/v1/budgets/{0}/{1}/measures", budget.department(), budget.year())
                            .with("knownAt", position).toString()));
        }
    }

    /// One measure.
    ///
    /// @param decidedBy who adopted it or dropped it; null while nobody has
    /// @param decisionReason why it was dropped
    /// @param from of a CROSSWALK: the earlier year
    /// @param rules of a CROSSWALK, of which the first that fits a line counts
    /// @param proposedAt position of the proposal
    /// @param position position of the last event that concerned it
    @Schema(name = "MeasureListed")
    record MeasureRowView(
            String id,
            @Schema(allowableValues = {"REOPENING", "CROSSWALK"}) String kind,
            @Schema(allowableValues = {"PROPOSED", "ADOPTED", "DROPPED"}) String status,
            String proposer,
            @Nullable String decidedBy,
            @Nullable ReasonView decisionReason,
            LocalDate effectiveOn,
            ReasonView reason,
            DocumentView document,
            @Nullable Integer from,
            @Nullable List<RuleForm> rules,
            long proposedAt,
            long position) {
        static MeasureRowView of(MeasureRow row) {
            Act act = row.proposal().act();
            BudgetEvent decision = row.decision();
            Crosswalk crosswalk = switch (row.proposal().measure()) {
                case Measure.AdoptCrosswalk(Crosswalk adopted) -> adopted;
                case Measure.Reopening _ -> null;
            };
            return new MeasureRowView(row.proposal().id().toString(),
                    (crosswalk == null ? MeasureForms.Kind.REOPENING : MeasureForms.Kind.CROSSWALK).name(),
                    row.status().name(), act.actor().value(),
                    decision == null ? null : decision.act().actor().value(),
                    decision instanceof BudgetEvent.MeasureDropped ? ReasonView.of(decision.act().reason()) : null,
                    act.effectiveOn(), ReasonView.of(act.reason()), DocumentView.of(act.document()),
                    crosswalk == null ? null : crosswalk.from().value(),
                    crosswalk == null ? null : crosswalk.rules().stream().map(MeasureViews::rule).toList(),
                    row.proposedAt(), row.position());
        }
    }

    private static RuleForm rule(CrosswalkRule rule) {
        CrosswalkRule.Pattern old = rule.old();
        return new RuleForm(text(old.department()), text(old.unit()),
                old.function() == null ? null : old.function().value(),
                old.economic() == null ? null : old.economic().value(),
                rule.shares().stream().map(MeasureViews::share).toList());
    }

    private static ShareForm share(CrosswalkRule.Share share) {
        return new ShareForm(text(share.unit()), share.function() == null ? null : share.function().value(),
                share.economic() == null ? null : share.economic().value(),
                BigDecimal.valueOf(share.weight(), WEIGHT_DECIMALS).stripTrailingZeros().toPlainString());
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}

package budgetledger.rest.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.comparison.ComparableView.NotRestatedView;
import budgetledger.rest.comparison.ComparableView.PublishedView;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.CrosswalkView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The change from a base to a target in steps.
///
/// @param published on a comparable basis only: base and delta as published
/// @param restatement on a comparable basis only: how much of the published delta comes from reclassification and
///     reassignment
/// @param notRestated on a comparable basis only: amounts that the crosswalks do not place
/// @param crosswalks on a comparable basis only: those applied
/// @param residual what the steps leave unexplained: always 0.00
/// @param unknown amounts that are not known at the level asked for
/// @param position the position the answer is given as of
@Schema(name = "Comparison")
record ComparisonView(
        String department,
        String by,
        @Nullable String level,
        String basis,
        String side,
        Amount base,
        Amount target,
        Money delta,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PublishedView published,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money restatement,
        List<StepView> steps,
        @Schema(example = "0.00") Money residual,
        List<UnknownView> unknown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NotRestatedView> notRestated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CrosswalkView> crosswalks,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// One of the two budgets.
    @Schema(name = "YearAmount")
    record Amount(int year, Money amount) {}

    /// One step.
    ///
    /// @param published on a comparable basis only, as for the whole
    /// @param complete whether both sides are known at the level asked for
    /// @param known the finer amounts that only one side carries
    /// @param events what makes up both sides, when asked for
    @Schema(name = "Step")
    record StepView(
            String key,
            @Nullable String name,
            Money base,
            Money target,
            Money delta,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PublishedView published,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money restatement,
            boolean complete,
            FigureIds figures,
            List<KnownView> known,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ContributionView> events) {}

    /// Ids of the figures on both sides; null where no lines add up to the amount.
    @Schema(name = "FigureIds")
    record FigureIds(@Nullable String base, @Nullable String target) {}

    /// An amount known more finely on one side only.
    @Schema(name = "KnownAmount")
    record KnownView(String side, String key, @Nullable String name, Money amount) {}

    /// An amount that is not known at the level asked for, and why.
    @Schema(name = "UnknownAmount")
    record UnknownView(String side, int year, String key, Money amount, @Nullable String level, String reason) {}
}

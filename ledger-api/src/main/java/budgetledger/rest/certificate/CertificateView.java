package budgetledger.rest.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import budgetledger.comparison.Certificate;
import budgetledger.comparison.LineAxis;
import budgetledger.comparison.Step;
import budgetledger.comparison.Which;
import budgetledger.money.Money;
import budgetledger.rest.request.Format;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change over all axes: each leads by its steps from the same base to the same target.
///
/// @param complete whether every axis is known as finely as it goes
/// @param events all events of both budgets up to the position; null for who sees the department only in part
@Schema(name = "Certificate")
record CertificateView(
        String department,
        String side,
        String basis,
        YearView base,
        YearView target,
        Money delta,
        boolean complete,
        List<AxisView> axes,
        @Nullable BothEventsView events,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// One of the two budgets.
    @Schema(name = "CertifiedYear")
    record YearView(int year, Money amount) {}

    /// Counts and digests of the events of both budgets.
    @Schema(name = "BothEventCounts")
    record BothEventsView(CountView base, CountView target) {}

    /// How many events a budget has up to the position, and their digest (docs/proofs.md).
    @Schema(name = "CertifiedEvents")
    record CountView(long count, String digest) {}

    /// One axis, as finely as it goes: 功能分类 to 项, economic class to 款.
    ///
    /// @param sum of the deltas of the steps; the delta of the change
    /// @param unknown what the axis leaves open on each side; 0.00 where it is complete
    @Schema(name = "CertifiedAxis")
    record AxisView(
            @Schema(allowableValues = {"function", "unit", "fund", "kind", "economic"}) String axis,
            boolean complete,
            Money sum,
            UnknownSums unknown,
            List<StepView> steps) {
        static AxisView of(Certificate.Marginal marginal, BiFunction<LineAxis, String, @Nullable String> names) {
            List<Step> steps = marginal.change().steps();
            return new AxisView(Format.word(marginal.axis()), marginal.isComplete(),
                    steps.stream().map(Step::delta).reduce(Money.ZERO, Money::plus),
                    new UnknownSums(marginal.unknown(Which.BASE), marginal.unknown(Which.TARGET)),
                    steps.stream().map(step -> StepView.of(step, names.apply(marginal.axis(), step.key()))).toList());
        }
    }

    /// Amounts that are not known as finely as the axis goes.
    @Schema(name = "UnknownSums")
    record UnknownSums(Money base, Money target) {}

    /// One step.
    @Schema(name = "CertifiedStep")
    record StepView(String key, @Nullable String name, Money base, Money target, Money delta, boolean complete) {
        static StepView of(Step step, @Nullable String name) {
            return new StepView(step.key(), name, step.base(), step.target(), step.delta(), step.complete());
        }
    }
}

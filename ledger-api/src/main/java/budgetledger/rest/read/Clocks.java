package budgetledger.rest.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// What a read asks for on both clocks (生效日 and 记账时点), and the position it must at least show.
///
/// @param knownAt as it was asked for: a position or a time
public record Clocks(
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        @Nullable Long knownPosition,
        @Nullable Instant knownTime,
        long minPosition) {
    public static Clocks read(
            Inputs inputs, @Nullable String effectiveAt, @Nullable String knownAt, @Nullable String minPosition) {
        return named(inputs, new Named("effectiveAt", effectiveAt), new Named("knownAt", knownAt), minPosition);
    }

    /// A parameter and its text.
    public record Named(String name, @Nullable String text) {}

    /// Both clocks by parameters of other names.
    public static Clocks named(Inputs inputs, Named effective, Named known, @Nullable String minPosition) {
        String knownAt = known.text();
        Input<LocalDate> day = inputs.optional(effective.name(), effective.text(), Format.DATE);
        boolean isPosition = knownAt != null && knownAt.chars().allMatch(c -> c >= '0' && c <= '9');
        Input<Long> position = inputs.optional(known.name(), isPosition ? knownAt : null, Format.POSITION);
        Input<Instant> time = inputs.optional(known.name(), isPosition ? null : knownAt, Format.KNOWN_AT);
        long least = inputs.optional("minPosition", minPosition, Format.POSITION).or(0L);
        return new Clocks(day.orNull(), knownAt, position.orNull(), time.orNull(), least);
    }

    /// The clocks of a read about where something stands, a status or a phase. That goes by what has been recorded, not
    /// by effective days: an effective date with it is no question that has an answer.
    ///
    /// @throws ProblemException also for other faults of the inputs
    public static Clocks ofStanding(
            Inputs inputs, @Nullable String effectiveAt, @Nullable String knownAt, @Nullable String minPosition) {
        Clocks clocks = read(inputs, effectiveAt, knownAt, minPosition);
        inputs.check();
        if (effectiveAt != null) {
            throw ProblemException.of(ProblemKind.UNSUPPORTED_COMBINATION, List.of(new Fault(Fault.Place.PARAMETER,
                    "effectiveAt", "no-effective-date", List.of(), effectiveAt)));
        }
        return clocks;
    }
}

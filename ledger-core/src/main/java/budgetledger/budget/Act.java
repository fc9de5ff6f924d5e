package budgetledger.budget;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What every event says about itself: who did it and on whose behalf, from which day it counts (生效日),
/// why, on which document, and where its amounts come from. The recorded time is not here: the log gives it.
public record Act(
        PersonId actor,
        @Nullable PersonId onBehalfOf,
        LocalDate effectiveOn,
        Reason reason,
        DocumentRef document,
        Provenance provenance) {

    /// The same act carried on by another person, as when a colleague approves it.
    public Act by(PersonId other) {
        return new Act(other, null, effectiveOn, reason, document, provenance);
    }

    public Act because(Reason other) {
        return new Act(actor, onBehalfOf, effectiveOn, other, document, provenance);
    }
}

package budgetledger.budget;

/// A measure and what became of it.
///
/// @param act who proposed it, why and on which document
public record PendingMeasure(Measure measure, Act act, Status status) {
    /// Where a measure stands.
    public enum Status {
        PROPOSED,
        ADOPTED,
        DROPPED
    }

    PendingMeasure as(Status next) {
        return new PendingMeasure(measure, act, next);
    }
}

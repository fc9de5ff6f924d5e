package budgetledger.shadow;

import java.time.Instant;

import budgetledger.replay.RowDifference;
import org.jspecify.annotations.Nullable;

/// Where the shadow check stands.
///
/// @param place position up to which this round has compared
/// @param rounds rounds in which everything agreed
/// @param roundEndedAt when the last of them ended
/// @param found what differs; null as long as everything agrees
public record ShadowState(long place, long rounds, @Nullable Instant roundEndedAt, @Nullable Found found) {
    /// A difference, and when it was found.
    public record Found(RowDifference difference, Instant at) {}
}

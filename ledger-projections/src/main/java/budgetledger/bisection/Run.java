package budgetledger.bisection;

import org.jspecify.annotations.Nullable;

/// A stretch of the history in which a check failed after every event.
///
/// @param since the first event after which it failed
/// @param until the event after which it held again; null when there was none within the cut
/// @param lastGoodPosition the last position at which it held before; 0 when it had never held, because there was
///     nothing to check before
public record Run(Turn since, @Nullable Turn until, long lastGoodPosition) {}

package budgetledger.person;

import java.time.Duration;

/// When wrong passwords close an account, and for how long. Attempts while it is closed count for nothing, so that
/// it opens again by itself.
public final class LockOut {
    /// The fifth wrong password in a row.
    public static final int FAILURES_MAX = 5;
    public static final Duration DURATION = Duration.ofMinutes(15);

    private LockOut() {}
}

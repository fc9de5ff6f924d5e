package budgetledger.rest.replay;

import java.time.Instant;
import java.util.UUID;

import budgetledger.budget.PersonId;
import budgetledger.replay.RebuildResult;
import org.jspecify.annotations.Nullable;

/// One rebuild and how far it is. Its own thread moves it, others read it.
final class Replay {
    private final UUID id;
    private final PersonId startedBy;
    private final Instant startedAt;
    private final long goal;
    private volatile long reached;
    private volatile @Nullable Ended ended;

    /// @param goal the position shown when it was started
    Replay(UUID id, PersonId startedBy, Instant startedAt, long goal) {
        this.id = id;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.goal = goal;
    }

    /// How it ended: with a result, or by an error of which only the class is told.
    record Ended(Instant at, @Nullable RebuildResult result, @Nullable String error) {}

    UUID id() {
        return id;
    }

    PersonId startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    long goal() {
        return goal;
    }

    long reached() {
        return reached;
    }

    @Nullable Ended ended() {
        return ended;
    }

    boolean isRunning() {
        return ended == null;
    }

    void reached(long position) {
        reached = position;
    }

    void done(RebuildResult result, Instant at) {
        ended = new Ended(at, result, null);
    }

    void failed(Exception error, Instant at) {
        ended = new Ended(at, null, error.getClass().getSimpleName());
    }
}

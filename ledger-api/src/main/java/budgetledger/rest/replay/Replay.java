package budgetledger.rest.replay;

import java.time.Instant;
import java.util.UUID;

import budgetledger.budget.PersonId;
import budgetledger.replay.RebuildMode;
import budgetledger.replay.RebuildProgress;
import budgetledger.replay.RebuildResult;
import org.jspecify.annotations.Nullable;

/// One rebuild and how far it is. Its own thread moves it, others read it.
final class Replay {
    private final UUID id;
    private final PersonId startedBy;
    private final Instant startedAt;
    private final RebuildMode mode;
    private volatile @Nullable RebuildProgress progress;
    private volatile @Nullable Ended ended;

    Replay(UUID id, PersonId startedBy, Instant startedAt, RebuildMode mode) {
        this.id = id;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.mode = mode;
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

    RebuildMode mode() {
        return mode;
    }

    /// How far it is; null until it has begun.
    @Nullable RebuildProgress progress() {
        return progress;
    }

    @Nullable Ended ended() {
        return ended;
    }

    boolean isRunning() {
        return ended == null;
    }

    void progress(RebuildProgress now) {
        progress = now;
    }

    void done(RebuildResult result, Instant at) {
        ended = new Ended(at, result, null);
    }

    void failed(Exception error, Instant at) {
        ended = new Ended(at, null, error.getClass().getSimpleName());
    }
}

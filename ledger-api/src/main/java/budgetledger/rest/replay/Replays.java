package budgetledger.rest.replay;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

import budgetledger.budget.PersonId;
import budgetledger.replay.Progress;
import budgetledger.replay.Rebuild;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs rebuilds, one at a time, and remembers the last of them until the service stops.
@Component
class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final int REMEMBERED_MAX = 20;

    private final Rebuild rebuild;
    private final Progress progress;
    private final InstantSource clock = InstantSource.system();
    private final Deque<Replay> replays = new ArrayDeque<>();

    Replays(Rebuild rebuild, Progress progress) {
        this.rebuild = rebuild;
        this.progress = progress;
    }

    /// Starts a rebuild in the background.
    ///
    /// @throws ProblemException when one is running
    Replay start(PersonId by) {
        Replay replay = new Replay(UUID.randomUUID(), by, now(), progress.position());
        synchronized (replays) {
            Replay last = replays.peekLast();
            if (last != null && last.isRunning()) {
                throw ProblemException.of(ProblemKind.REPLAY_RUNNING, "replay", last.id().toString())
                        .with("Location", ReplayController.PATH + "/" + last.id());
            }
            replays.addLast(replay);
            if (replays.size() > REMEMBERED_MAX) {
                replays.removeFirst();
            }
        }
        Thread.ofVirtual().name("replay-" + replay.id()).start(() -> run(replay));
        return replay;
    }

    Optional<Replay> find(UUID id) {
        synchronized (replays) {
            return replays.stream().filter(replay -> replay.id().equals(id)).findFirst();
        }
    }

    private void run(Replay replay) {
        try {
            replay.done(rebuild.run(replay::reached), now());
        } catch (SQLException | RuntimeException e) {
            LOG.error("replay {} failed and changed nothing", replay.id(), e);
            replay.failed(e, now());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

package budgetledger.rest.replay;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

import budgetledger.budget.PersonId;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import budgetledger.replay.RebuildResult;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.shadow.ShadowCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs rebuilds, one at a time, and remembers the last of them until the service stops.
@Component
class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final int REMEMBERED_MAX = 20;

    private final Rebuild rebuild;
    private final ShadowCheck shadow;
    private final InstantSource clock = InstantSource.system();
    private final Deque<Replay> replays = new ArrayDeque<>();

    Replays(Rebuild rebuild, ShadowCheck shadow) {
        this.rebuild = rebuild;
        this.shadow = shadow;
    }

    /// Starts a rebuild in the background.
    ///
    /// @throws ProblemException when one is running
    Replay start(PersonId by, RebuildMode mode) {
        Replay replay = new Replay(UUID.randomUUID(), by, now(), mode);
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
            RebuildResult result = rebuild.run(replay.mode(), replay::progress);
            result.first().ifPresent(first -> LOG.error("replay {}: what was shown is not what the log says: {}",
                    replay.id(), first));
            replay.done(result, now());
        } catch (SQLException | RuntimeException e) {
            LOG.error("replay {} failed and changed nothing", replay.id(), e);
            replay.failed(e, now());
            return;
        }
        if (replay.mode() == RebuildMode.REPLACE) {
            beginShadowCheck();
        }
    }

    private void beginShadowCheck() {
        try {
            shadow.startOver();
        } catch (SQLException e) {
            LOG.error("the shadow check still shows what it found before the replay; start another one", e);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

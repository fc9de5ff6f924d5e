package budgetledger.rest.read;

import java.time.Duration;
import java.time.Instant;

import budgetledger.balance.Cut;
import budgetledger.eventlog.EventLog;
import budgetledger.replay.Progress;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the cut a read is answered at. What cannot be answered exactly is a problem, never an answer as of
/// something else.
@Component
public class Cuts {
    private static final String RETRY_SECONDS = "1";

    private final EventLog log;
    private final Progress progress;

    Cuts(EventLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /// The cut of a read from the projections; waits until they show what is asked for.
    ///
    /// @param prefer the header Prefer
    public Cut shown(Clocks clocks, @Nullable String prefer) {
        Long known = knownPosition(clocks, log.head().position());
        long least = Math.max(clocks.minPosition(), known == null ? 0 : known);
        await(least, Preference.wait(prefer));
        return new Cut(known == null ? progress.position() : known, clocks.effectiveAt());
    }

    /// The cut of a read from the log itself, which lags behind nothing.
    public Cut logged(Clocks clocks) {
        long head = log.head().position();
        Long known = knownPosition(clocks, head);
        if (clocks.minPosition() > head) {
            throw notShown(clocks.minPosition(), head);
        }
        return new Cut(known == null ? head : known, clocks.effectiveAt());
    }

    /// The position of a read from the log itself that has no effective date of its own.
    public long position(Clocks clocks) {
        return logged(clocks).position();
    }

    private @Nullable Long knownPosition(Clocks clocks, long head) {
        Instant time = clocks.knownTime();
        if (time != null) {
            try {
                return log.positionAt(time);
            } catch (IllegalArgumentException e) {
                throw ProblemException.of(ProblemKind.NOT_ANSWERABLE, "knownAt", time.toString(),
                        "head", Long.toString(head));
            }
        }
        Long position = clocks.knownPosition();
        if (position != null && position > head) {
            throw ProblemException.of(ProblemKind.NOT_ANSWERABLE, "knownAt", position.toString(),
                    "head", Long.toString(head));
        }
        return position;
    }

    private void await(long position, Duration atMost) {
        try {
            if (!progress.await(position, atMost)) {
                throw notShown(position, progress.position());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notShown(position, progress.position());
        }
    }

    private static ProblemException notShown(long wanted, long shown) {
        return ProblemException.of(ProblemKind.POSITION_NOT_SHOWN, "minPosition", Long.toString(wanted),
                "shown", Long.toString(shown)).with("Retry-After", RETRY_SECONDS);
    }
}

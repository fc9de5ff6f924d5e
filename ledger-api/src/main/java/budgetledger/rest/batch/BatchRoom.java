package budgetledger.rest.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import budgetledger.rest.problem.BodyTooLarge;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.BodySize;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Keeps the memory that batches need within bounds: a few are read and decided at a time, the others wait with their
/// bodies unread.
@Component
class BatchRoom {
    private static final int BATCHES_MAX = 2;
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);
    private static final String RETRY_SECONDS = "10";

    private final Semaphore room = new Semaphore(BATCHES_MAX, true);
    private final Duration waitMax;

    BatchRoom() {
        this(WAIT_MAX);
    }

    BatchRoom(Duration waitMax) {
        this.waitMax = waitMax;
    }

    /// Reads the body once there is room, and keeps the room until the work on it is done.
    <T> T with(HttpServletRequest request, BodySize size, Function<Body, T> work) {
        enter();
        try {
            return work.apply(Body.of(bytes(request), size));
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (room.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(ProblemKind.TOO_MANY_BATCHES, "batchesMax", Integer.toString(BATCHES_MAX))
                .with("Retry-After", RETRY_SECONDS);
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (BodyTooLarge e) {
            throw e.problem();
        } catch (IOException e) { // the caller has left in the middle of it
            throw ProblemException.of(ProblemKind.MALFORMED_BODY);
        }
    }
}

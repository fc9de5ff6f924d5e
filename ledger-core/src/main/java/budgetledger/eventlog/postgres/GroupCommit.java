package budgetledger.eventlog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLogUnavailable;
import org.jspecify.annotations.Nullable;

/// Lets one batch at a time be written on this node: the appends that wait are collected and written together, so
/// that many callers share one flush to disk. On an idle node the caller writes its own append at once, which saves
/// two hand-overs between threads.
final class GroupCommit implements AutoCloseable {
    /// Enough to share a flush among all callers there are; a longer batch would only hold the head longer.
    private static final int BATCH_EVENTS_MAX = 256;

    /// More waiting callers than this cannot be served in time anyway.
    private static final int WAITING_MAX = 10_000;

    private static final String CLOSED = "the event log is closed";
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final WriterConnection writer;
    private final Thread thread;

    /// Held while a batch is written; guards the writer and its connection.
    private final ReentrantLock writing = new ReentrantLock();

    /// Taken from the queue, but does not fit the batch before it. Only the writer's thread sees it.
    private @Nullable Pending next;

    private volatile boolean open = true;

    GroupCommit(WriterConnection writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("event-log-writer").daemon().start(this::run);
    }

    Appended append(List<Append> parts) {
        Pending pending = new Pending(parts);
        if (!writtenAtOnce(pending)) {
            enqueue(pending);
        }
        return pending.await(ANSWER_WAIT_MAX);
    }

    private boolean writtenAtOnce(Pending pending) {
        if (!open || !waiting.isEmpty() || !writing.tryLock()) {
            return false;
        }
        try {
            write(List.of(pending));
            return true;
        } finally {
            writing.unlock();
        }
    }

    private void enqueue(Pending pending) {
        if (!open || !waiting.offer(pending)) {
            throw new EventLogUnavailable(open ? "too many appends are waiting" : CLOSED);
        }
        if (!open && waiting.remove(pending)) {
            throw new EventLogUnavailable(CLOSED); // the writer had left before this was put in
        }
    }

    private void run() {
        try {
            while (open) {
                Pending first = next == null ? waiting.poll(100, TimeUnit.MILLISECONDS) : next;
                next = null;
                if (first != null) {
                    writeWithOthers(first);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            List<Pending> left = next == null ? new ArrayList<>() : new ArrayList<>(List.of(next));
            waiting.drainTo(left);
            fail(left, new EventLogUnavailable(CLOSED));
        }
    }

    private void writeWithOthers(Pending first) throws InterruptedException {
        next = first; // answered at the end if the wait is interrupted
        writing.lockInterruptibly();
        try {
            next = null;
            List<Pending> batch = batch(first);
            if (!batch.isEmpty()) {
                write(batch);
            }
        } finally {
            writing.unlock();
        }
    }

    /// What waits and still has a caller, in order of arrival, up to the first append that has a command in common
    /// with the batch, or writes to a stream or guards one that the batch writes to: in one statement it would not
    /// see what came before it.
    private List<Pending> batch(Pending first) {
        List<Pending> batch = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        Set<CommandId> commands = new HashSet<>();
        int events = 0;
        for (@Nullable Pending one = first; one != null; one = waiting.poll()) {
            if (one.answer.isDone()) {
                continue; // its caller has left
            }
            boolean fits = events + one.rows.size() <= BATCH_EVENTS_MAX || batch.isEmpty();
            if (!fits || commands.contains(one.trace.command()) || one.touches(streams)) {
                next = one;
                break;
            }
            commands.add(one.trace.command());
            streams.addAll(one.streams);
            batch.add(one);
            events += one.rows.size();
        }
        return batch;
    }

    private void write(List<Pending> batch) {
        try {
            writer.write(batch);
        } catch (SQLException | RuntimeException e) {
            if (batch.size() == 1) {
                fail(batch, e);
            } else {
                // One append that the database cannot take must not take the others with it.
                batch.stream().filter(pending -> !pending.answer.isDone()).forEach(alone -> write(List.of(alone)));
            }
        } catch (Error e) {
            // Out of memory, say. The callers learn of it; the writer goes on with a connection it can trust.
            writer.close();
            fail(batch, e);
        }
    }

    private static void fail(List<Pending> batch, Throwable cause) {
        batch.forEach(pending -> pending.answer.completeExceptionally(cause));
    }

    @Override
    public void close() {
        open = false;
        try {
            if (!isStopped()) {
                writer.giveUp(); // a batch is being written to a database that does not answer
                thread.interrupt();
                thread.join(STOP_WAIT_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writing.lock();
        try {
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    /// Whether nothing is being written any more, by the writer's thread or by a caller.
    private boolean isStopped() throws InterruptedException {
        if (!thread.join(STOP_WAIT_MAX) || !writing.tryLock(STOP_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        writing.unlock();
        return true;
    }
}

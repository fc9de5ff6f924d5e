package budgetledger.eventlog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(30);
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(10);

    private final LinkedBlockingDeque<Pending> waiting = new LinkedBlockingDeque<>();
    private final WriterConnection writer;
    private final Thread thread;

    /// Held while a batch is written; guards the writer and its connection.
    private final ReentrantLock writing = new ReentrantLock();

    private volatile boolean open = true;

    GroupCommit(WriterConnection writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("event-log-writer").daemon().start(this::run);
    }

    Appended append(Append append) {
        Pending pending = new Pending(append);
        if (!writtenAtOnce(pending)) {
            if (!open || waiting.size() >= WAITING_MAX) {
                throw new EventLogUnavailable(open ? "too many appends are waiting" : "the event log is closed");
            }
            waiting.add(pending);
        }
        try {
            return pending.answer.get(ANSWER_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new EventLogUnavailable("no answer from the log in " + ANSWER_WAIT_MAX.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new EventLogUnavailable("the log could not take the append",
                    Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable("interrupted while waiting for the log", e);
        }
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

    private void run() {
        while (open) {
            try {
                Pending first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writing.lockInterruptibly();
                    try {
                        write(batch(first));
                    } finally {
                        writing.unlock();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            }
        }
        fail(List.copyOf(waiting), new EventLogUnavailable("the event log is closed"));
    }

    /// What waits, in order of arrival, up to the first append that has a stream or a command in common with the
    /// batch: two such appends are never written in one statement.
    private List<Pending> batch(Pending first) {
        List<Pending> batch = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        Set<CommandId> commands = new HashSet<>();
        int events = 0;
        for (@Nullable Pending next = first; next != null; next = waiting.poll()) {
            boolean fits = events + next.rows.size() <= BATCH_EVENTS_MAX || batch.isEmpty();
            if (!fits || !streams.add(next.append.stream()) || !commands.add(next.append.trace().command())) {
                waiting.addFirst(next);
                break;
            }
            batch.add(next);
            events += next.rows.size();
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
        }
    }

    private static void fail(List<Pending> batch, Exception cause) {
        batch.forEach(pending -> pending.answer.completeExceptionally(cause));
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(STOP_WAIT_MAX);
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
}

package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Head;
import budgetledger.eventlog.Receipt;

/// Writes one batch in one transaction. First without a lock, on the guess that this node wrote last; if that
/// guess fails, or anything in the batch collides, once more with the head locked, where each append is looked at
/// on its own: a conflict fails its own append and no other.
final class BatchWriter {
    /// In two steps, so that the clock is read after the wait for the lock and not before.
    private static final String LOCK_HEAD = """
            WITH locked AS MATERIALIZED (SELECT position, recorded_at FROM ledger.log_head FOR UPDATE)
            SELECT position, greatest(recorded_at, clock_timestamp()) FROM locked
            """;

    private final InstantSource clock;
    private Head head = new Head(-1, Instant.EPOCH);

    BatchWriter(InstantSource clock) {
        this.clock = clock;
    }

    /// Forgets where the head was, as after a failed transaction.
    void forgetHead() {
        head = new Head(-1, Instant.EPOCH);
    }

    /// Writes without a lock and answers the appends; false when nothing was written.
    boolean writeAtOnce(Connection connection, List<Pending> batch) throws SQLException {
        if (head.position() < 0) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        if (!InsertStatement.AT_NODE_TIME.run(connection, batch, head.position(), at)) {
            return false;
        }
        answer(batch, at);
        return true;
    }

    /// Writes with the head locked, leaving out what collides, and answers every append.
    void writeLocked(Connection connection, List<Pending> batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Head locked = lockHead(connection);
            List<Pending> fitting = new ArrayList<>(batch.size());
            List<Runnable> answers = new ArrayList<>();
            Map<String, Long> ends = Streams.lastSequences(connection, streams(batch));
            for (Pending pending : batch) {
                Optional<Appended> obstacle = obstacle(connection, pending, ends);
                if (obstacle.isPresent()) {
                    answers.add(() -> pending.answer.complete(obstacle.get()));
                } else {
                    fitting.add(pending);
                }
            }
            head = new Head(locked.position(), locked.recordedAt());
            if (!fitting.isEmpty()
                    && !InsertStatement.AT_LOCKED_TIME.run(connection, fitting, locked.position(),
                            locked.recordedAt())) {
                throw new SQLException("head or streams moved although the head was locked", "XX000");
            }
            connection.commit();
            answers.forEach(Runnable::run);
            answer(fitting, locked.recordedAt());
        } catch (SQLException | RuntimeException e) {
            forgetHead();
            rollback(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_HEAD);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    /// Nothing in a batch follows on anything else in it, so where these end is asked once for all.
    private static Set<String> streams(List<Pending> batch) {
        Set<String> streams = new HashSet<>();
        for (Pending pending : batch) {
            streams.addAll(pending.streams);
            pending.guards.forEach(guard -> streams.add(guard.stream()));
        }
        return streams;
    }

    private static Optional<Appended> obstacle(Connection connection, Pending pending, Map<String, Long> ends)
            throws SQLException {
        Optional<Receipt> receipt = Receipts.find(connection, pending.trace.command());
        if (receipt.isPresent()) {
            return Optional.of(new Appended.AlreadyDone(receipt.get()));
        }
        for (Append part : pending.parts) {
            if (ends.getOrDefault(part.stream(), Guard.EMPTY) + 1 != part.sequence()) {
                return Optional.of(new Appended.Conflict(part.stream(), part.sequence()));
            }
        }
        for (Guard guard : pending.guards) {
            if (ends.getOrDefault(guard.stream(), Guard.EMPTY) != guard.lastSequence()) {
                return Optional.of(new Appended.Outdated(guard));
            }
        }
        return Optional.empty();
    }

    private void answer(List<Pending> written, Instant at) {
        long first = head.position() + 1;
        for (Pending pending : written) {
            head = new Head(first + pending.rows.size() - 1, at);
            pending.answer.complete(pending.recorded(first, at));
            first += pending.rows.size();
        }
    }
}

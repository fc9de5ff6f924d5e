package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Head;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;

/// The event log on PostgreSQL. A one-row head table is moved by the appending transaction: that row orders all
/// nodes, so positions are dense and in commit order.
///
/// The data source must connect as a role that may add to the log and read it; one connection of it is held by
/// the writer for good.
public final class PostgresEventLog implements EventLog, AutoCloseable {
    private final DataSource source;
    private final GroupCommit writer;

    public PostgresEventLog(DataSource source, InstantSource clock) {
        this.source = source;
        this.writer = new GroupCommit(new WriterConnection(source, new BatchWriter(clock)));
    }

    @Override
    public Appended appendAll(List<Append> parts) {
        return writer.append(parts);
    }

    @Override
    public List<RecordedEvent> readAfter(long position, int limit) {
        return read(connection -> Streams.after(connection, position, limit));
    }

    @Override
    public List<RecordedEvent> readStream(String stream, long fromSequence, int limit) {
        return read(connection -> Streams.stream(connection, stream, fromSequence, limit));
    }

    @Override
    public Optional<RecordedEvent> find(UUID eventId) {
        return read(connection -> Streams.find(connection, eventId));
    }

    @Override
    public Head head() {
        return read(LogTime::head);
    }

    @Override
    public Optional<Receipt> receipt(CommandId command) {
        return read(connection -> Receipts.find(connection, command));
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return read(connection -> Streams.lastSequence(connection, stream));
    }

    @Override
    public long positionAt(Instant time) {
        return read(connection -> LogTime.positionAt(connection, time));
    }

    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try (Connection connection = source.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new EventLogUnavailable("the log cannot be read", e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}

package budgetledger.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

import budgetledger.eventlog.EventType;
import budgetledger.replay.RebuildResult.TableResult;

/// Builds projections anew from the log, into tables beside the live ones; compares digests; and puts the new
/// tables in place of the old. Readers and the live feed go on meanwhile, except for the moment of the swap.
public final class Rebuild {
    private static final int PROGRESS_EVERY_EVENTS = 10_000;
    private static final String SESSION = "SET LOCAL maintenance_work_mem = '128MB'";
    private static final String LOCK_WAIT = "SET LOCAL lock_timeout = '10s'";

    private final DataSource source;
    private final Feed feed;

    public Rebuild(DataSource source, Feed feed) {
        this.source = source;
        this.feed = feed;
    }

    /// Rebuilds all projections of the feed.
    ///
    /// @param progress is told the position reached now and then
    public RebuildResult run(LongConsumer progress) throws SQLException {
        try (Connection reading = source.getConnection(); Connection writing = source.getConnection()) {
            reading.setAutoCommit(true);
            writing.setAutoCommit(false);
            boolean committed = false;
            try {
                RebuildResult result = run(reading, writing, progress);
                writing.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    writing.rollback();
                }
                writing.setAutoCommit(true);
            }
        }
    }

    private RebuildResult run(Connection reading, Connection writing, LongConsumer progress) throws SQLException {
        execute(writing, SESSION);
        List<ProjectionTable> tables =
                feed.projections().stream().flatMap(projection -> projection.tables().stream()).toList();
        NextTables.create(writing, tables);
        List<ProjectionWriter> writers = new ArrayList<>();
        for (Projection projection : feed.projections()) {
            writers.add(projection.writer(writing, TableNames.NEXT));
        }
        NextTables.createUniqueIndexes(writing, tables.stream().filter(table -> !table.appendOnly()).toList());
        long bulk = position(reading);
        long[] events = {0};
        read(reading, 0, bulk, writers, events, progress);
        flush(writers);
        NextTables.createIndexes(writing, tables);
        List<DigestPair> digests = tables.stream().map(DigestPair::new).toList();
        for (DigestPair digest : digests) {
            digest.begin(reading, writing, bulk);
        }
        execute(writing, LOCK_WAIT);
        long shown = Progress.lock(writing);
        read(reading, bulk, shown, writers, events, progress);
        flush(writers);
        List<TableResult> results = new ArrayList<>();
        for (DigestPair digest : digests) {
            results.add(digest.finish(reading, writing, bulk));
        }
        SwapLock.take(writing, tables);
        NextTables.swap(writing, tables);
        progress.accept(shown);
        return new RebuildResult(shown, events[0], results);
    }

    private void read(Connection reading, long after, long upTo, List<ProjectionWriter> writers, long[] events,
            LongConsumer progress) throws SQLException {
        Set<EventType> types = new HashSet<>();
        feed.projections().forEach(projection -> types.addAll(projection.types()));
        LogReader.read(reading, after, upTo, types, event -> {
            for (int i = 0; i < writers.size(); i++) {
                if (feed.projections().get(i).types().contains(event.type())) {
                    writers.get(i).add(event);
                }
            }
            if (++events[0] % PROGRESS_EVERY_EVENTS == 0) {
                progress.accept(event.position());
            }
        });
    }

    private static void flush(List<ProjectionWriter> writers) throws SQLException {
        for (ProjectionWriter writer : writers) {
            writer.flush();
        }
    }

    private static long position(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM projection.progress")) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

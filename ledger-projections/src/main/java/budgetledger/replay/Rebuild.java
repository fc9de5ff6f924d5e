package budgetledger.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

import budgetledger.eventlog.EventType;
import budgetledger.replay.RebuildProgress.Phase;
import budgetledger.replay.RebuildResult.TableResult;

/// Builds projections anew from the log, into tables beside the live ones; compares digests, and says
/// where they part; and puts the new tables in place of the old, if asked to. Readers go on meanwhile, except for the
/// moment of the swap; the live feed waits only while what changes is compared.
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
    /// @param progress is told now and then how far it is
    public RebuildResult run(RebuildMode mode, Consumer<RebuildProgress> progress) throws SQLException {
        try (Connection reading = source.getConnection(); Connection writing = source.getConnection()) {
            reading.setAutoCommit(true);
            writing.setAutoCommit(false);
            boolean committed = false;
            try {
                RebuildResult result = run(reading, writing, mode, progress);
                if (result.replaced()) {
                    writing.commit();
                    committed = true;
                }
                return result;
            } finally {
                if (!committed) {
                    writing.rollback();
                }
                writing.setAutoCommit(true);
            }
        }
    }

    private RebuildResult run(
            Connection reading, Connection writing, RebuildMode mode, Consumer<RebuildProgress> progress)
            throws SQLException {
        execute(writing, SESSION);
        List<ProjectionTable> tables = feed.tables();
        NextTables.create(writing, tables);
        List<ProjectionWriter> writers = feed.writers(writing, TableNames.NEXT);
        NextTables.createUniqueIndexes(writing, tables.stream().filter(table -> !table.appendOnly()).toList());
        long bulk = position(reading);
        progress.accept(new RebuildProgress(Phase.READING, 0, bulk));
        long events = read(reading, 0, bulk, writers, progress);
        progress.accept(new RebuildProgress(Phase.INDEXING, 0, tables.size()));
        NextTables.createIndexes(writing, tables);
        progress.accept(new RebuildProgress(Phase.COMPARING, 0, tables.size()));
        List<DigestPair> digests = tables.stream().map(DigestPair::new).toList();
        for (DigestPair digest : digests) {
            digest.begin(reading, writing, bulk);
        }
        execute(writing, LOCK_WAIT);
        long shown = Progress.lock(writing);
        events += read(reading, bulk, shown, writers, _ -> { });
        List<TableResult> results = new ArrayList<>();
        for (DigestPair digest : digests) {
            results.add(digest.finish(reading, writing, bulk));
            progress.accept(new RebuildProgress(Phase.COMPARING, results.size(), tables.size()));
        }
        if (mode == RebuildMode.REPLACE) {
            progress.accept(new RebuildProgress(Phase.REPLACING, 0, tables.size()));
            SwapLock.take(writing, tables);
            NextTables.swap(writing, tables);
        }
        return new RebuildResult(shown, events, mode == RebuildMode.REPLACE, results);
    }

    private long read(Connection reading, long after, long upTo, List<ProjectionWriter> writers,
            Consumer<RebuildProgress> progress) throws SQLException {
        Set<EventType> types = new HashSet<>();
        feed.projections().forEach(projection -> types.addAll(projection.types()));
        long[] events = {0};
        LogReader.read(reading, after, upTo, types, event -> {
            for (int i = 0; i < writers.size(); i++) {
                if (feed.projections().get(i).types().contains(event.type())) {
                    writers.get(i).add(event);
                }
            }
            if (++events[0] % PROGRESS_EVERY_EVENTS == 0) {
                progress.accept(new RebuildProgress(Phase.READING, event.position(), upTo));
            }
        });
        for (ProjectionWriter writer : writers) {
            writer.flush();
        }
        return events[0];
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

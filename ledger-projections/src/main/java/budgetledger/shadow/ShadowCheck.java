package budgetledger.shadow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Feed;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.RowDifference;
import budgetledger.replay.TableNames;
import org.jspecify.annotations.Nullable;

/// Goes through the log in slices, round after round: each event's bytes must have their hash and say what the log's
/// row says, and what the projections show must be what is computed from those bytes. One node at a time does so.
/// Readers, writers and the live feed never wait for it: it locks nothing that they need.
public final class ShadowCheck {
    /// Any number that nothing else in the database uses: the letters "shadow".
    private static final long LOCK = 0x736861646f77L;

    private final DataSource source;
    private final Feed feed;
    private final ShadowTables tables;
    private final int sliceEvents;

    /// @param sliceEvents how many events are compared in one transaction
    public ShadowCheck(DataSource source, Feed feed, int sliceEvents) {
        this.source = source;
        this.feed = feed;
        this.tables = new ShadowTables(feed.tables());
        this.sliceEvents = sliceEvents;
    }

    /// What a step did.
    public enum Step {
        /// A slice was compared, and more are left.
        GONE_ON,
        /// The last slice of a round was compared.
        ROUND_ENDED,
        /// Another node is at it.
        ELSEWHERE,
        /// Nothing, because something differs.
        STOPPED
    }

    /// Compares the next slice.
    public Step step() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!ask(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return Step.ELSEWHERE;
            }
            try {
                return inTransaction(connection);
            } finally {
                unlock(connection);
            }
        }
    }

    public ShadowState state() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return ShadowStore.state(connection);
        }
    }

    /// Forgets what was found and begins a round: the tables have been replaced.
    public void startOver() throws SQLException {
        try (Connection connection = source.getConnection()) {
            ShadowStore.execute(connection, "SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                ShadowStore.forget(connection);
            } finally {
                unlock(connection);
            }
        }
    }

    private Step inTransaction(Connection connection) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            // Before the snapshot is taken: one that is older than a swap would see the new tables empty.
            tables.keepLive(connection);
            ShadowStore.execute(connection, "SET LOCAL synchronous_commit = off");
            Step step = ShadowStore.found(connection) == null ? slice(connection) : Step.STOPPED;
            connection.commit();
            committed = true;
            return step;
        } finally {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }

    private Step slice(Connection connection) throws SQLException {
        long shown = shown(connection);
        OptionalLong place = ShadowStore.place(connection);
        boolean goesOn = place.isPresent() && place.getAsLong() <= shown && tables.fit(connection);
        if (!goesOn) {
            tables.create(connection);
        }
        long after = goesOn ? place.getAsLong() : 0;
        long upTo = Math.min(after + sliceEvents, shown);
        @Nullable RowDifference difference = compare(connection, after, upTo);
        if (difference == null && upTo == shown) {
            difference = tables.compareRest(connection, shown);
        }
        if (difference != null) {
            ShadowStore.found(connection, difference);
            return Step.STOPPED;
        }
        if (upTo == shown) {
            ShadowStore.endRound(connection);
            return Step.ROUND_ENDED;
        }
        ShadowStore.move(connection, upTo);
        return Step.GONE_ON;
    }

    private @Nullable RowDifference compare(Connection connection, long after, long upTo) throws SQLException {
        LogSlice slice = LogSlice.read(connection, after, upTo);
        if (slice.first() != null) {
            return slice.first();
        }
        tables.beginSlice(connection);
        List<ProjectionWriter> writers = feed.writers(connection, TableNames.SHADOW);
        for (RecordedEvent event : slice.events()) {
            for (int i = 0; i < writers.size(); i++) {
                Projection projection = feed.projections().get(i);
                if (projection.types().contains(event.type())) {
                    writers.get(i).add(event);
                }
            }
        }
        for (ProjectionWriter writer : writers) {
            writer.flush();
        }
        return tables.compareSlice(connection, after, upTo);
    }

    private static long shown(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT position FROM projection.progress")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}

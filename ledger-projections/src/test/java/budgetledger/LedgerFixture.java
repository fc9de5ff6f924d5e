package budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.adjustments.AdjustmentProjection;
import budgetledger.adjustments.BudgetProjection;
import budgetledger.adjustments.MeasureProjection;
import budgetledger.balance.BalanceProjection;
import budgetledger.balance.PostingProjection;
import budgetledger.budget.BudgetEvent;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.replay.Feed;
import budgetledger.replay.Progress;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.TableDigest;
import budgetledger.replay.TableNames;
import budgetledger.timeline.TimelineProjection;
import com.zaxxer.hikari.HikariDataSource;

/// A fresh database with the event log and all projections, fed by hand.
public final class LedgerFixture implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system());
    private final Feed feed = new Feed(projections());
    private final Map<String, Long> sequences = new HashMap<>();
    private int commands;

    /// All that the service keeps.
    public static List<Projection> projections() {
        return List.of(new PostingProjection(), new BalanceProjection(), new AdjustmentProjection(),
                new BudgetProjection(), new MeasureProjection(), new TimelineProjection());
    }

    public HikariDataSource service() {
        return database.service();
    }

    public HikariDataSource owner() {
        return database.owner();
    }

    public PostgresEventLog log() {
        return log;
    }

    public Feed feed() {
        return feed;
    }

    public Progress progress() {
        return new Progress(database.service());
    }

    /// Appends events in their order, each as a command of its own.
    public List<RecordedEvent> append(List<? extends BudgetEvent> events) {
        return events.stream().map(this::append).toList();
    }

    private synchronized RecordedEvent append(BudgetEvent event) {
        String stream = event.budget().stream();
        long sequence = sequences.merge(stream, 0L, (last, _) -> last + 1);
        Append append = new Append(stream, sequence, Trace.of(CommandId.of("fixture", "command-" + commands++)),
                CommandId.inputHash(event.toString()), List.of(event));
        return ((Appended.Recorded) log.append(append)).events().getFirst();
    }

    /// Feeds what the projections do not show yet, so many events a transaction.
    public void feedAll(int batchEvents) {
        List<RecordedEvent> batch = log.readAfter(progress().position(), batchEvents);
        while (!batch.isEmpty()) {
            apply(batch);
            batch = log.readAfter(batch.getLast().position(), batchEvents);
        }
    }

    /// Feeds events in a transaction of their own.
    public void apply(List<RecordedEvent> events) {
        apply(feed, events);
    }

    public void apply(Feed other, List<RecordedEvent> events) {
        try (Connection connection = database.service().getConnection()) {
            connection.setAutoCommit(false);
            try {
                other.apply(connection, events);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empties the projections, as if nothing had ever been fed.
    public void forgetProjections() {
        execute("TRUNCATE projection.posting, projection.balance, projection.adjustment,"
                + " projection.adjustment_step, projection.measure, projection.budget, projection.timeline,"
                + " projection.timeline_person, projection.timeline_unit, projection.timeline_line");
        execute("UPDATE projection.progress SET position = 0");
    }

    /// Empties the log too, past the triggers that refuse it: for a test that goes through many histories.
    public void forgetLog() {
        forgetProjections();
        TestDatabase.execute(database.owner(), "SET session_replication_role = replica;"
                + " TRUNCATE ledger.event, ledger.command_receipt, ledger.snapshot;"
                + " UPDATE ledger.log_head SET position = 0, recorded_at = 'epoch'; RESET session_replication_role");
        sequences.clear();
    }

    /// Runs SQL as the role of the service.
    public void execute(String sql) {
        TestDatabase.execute(database.service(), sql);
    }

    /// The digest of each live table.
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = database.service().getConnection()) {
            for (Projection projection : projections()) {
                for (ProjectionTable table : projection.tables()) {
                    digests.put(table.name(), TableDigest.of(connection, table, TableNames.LIVE));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return digests;
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}

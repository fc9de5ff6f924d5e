package budgetledger.replay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

import budgetledger.LedgerFixture;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Sha256;
import budgetledger.eventlog.postgres.PostgresEventLog;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.simple.SimpleLogger;

/// A process of its own, in a time zone and a language of its own: replays a log that it is given and prints digests
/// on a line. The tables themselves stay as they were.
final class ReplayElsewhere {
    private static final int REPLAYS = 3;
    private static final int EVENTS_MAX = 100_000;

    private final DataSource source;
    private final PostgresEventLog log;

    private ReplayElsewhere(DataSource source) {
        this.source = source;
        this.log = new PostgresEventLog(source, InstantSource.system());
    }

    /// @param args the database's address and user, and the role to work as
    public static void main(String[] args) throws SQLException {
        System.setProperty(SimpleLogger.DEFAULT_LOG_LEVEL_KEY, "warn");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setConnectionInitSql("SET ROLE ledger_service");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ReplayElsewhere replay = new ReplayElsewhere(pool);
            System.out.println("in " + TimeZone.getDefault().getID() + " " + Locale.getDefault() + " "
                    + replay.setting("TimeZone"));
            for (int time = 1; time <= REPLAYS; time++) {
                System.out.println("replay " + replay.replayed());
            }
            for (int segments : new int[] {1, 4}) {
                System.out.println("segments-" + segments + " " + replay.inSegments(segments));
            }
            System.out.println("posted " + replay.read(new PostedBalances(pool)));
            System.out.println("folded " + replay.read(new FoldedBalances(replay.log, EVENTS_MAX)));
            replay.log.close();
        }
    }

    private Map<String, String> replayed() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        new Rebuild(source, new Feed(LedgerFixture.projections())).run(RebuildMode.COMPARE, _ -> { }).tables()
                .forEach(table -> digests.put(table.table(), table.rebuilt()));
        return digests;
    }

    /// The service feeds in one segment, because rows and position move together. That a projection is a function of
    /// each stream alone is shown by feeding streams apart, the last segment first, into tables that are then merged.
    private Map<String, String> inSegments(int segments) throws SQLException {
        Feed feed = new Feed(LedgerFixture.projections());
        List<RecordedEvent> events = log.readAfter(0, EVENTS_MAX);
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            NextTables.create(connection, feed.tables());
            NextTables.createUniqueIndexes(connection, feed.tables());
            for (int segment = segments - 1; segment >= 0; segment--) {
                List<ProjectionWriter> writers = feed.writers(connection, TableNames.NEXT);
                for (RecordedEvent event : events) {
                    if (Math.floorMod(event.stream().hashCode(), segments) == segment) {
                        add(feed, writers, event);
                    }
                }
                for (ProjectionWriter writer : writers) {
                    writer.flush();
                }
            }
            for (ProjectionTable table : feed.tables()) {
                digests.put(table.name(), TableDigest.of(connection, table, TableNames.NEXT));
            }
            connection.rollback();
        }
        return digests;
    }

    private static void add(Feed feed, List<ProjectionWriter> writers, RecordedEvent event) throws SQLException {
        for (int i = 0; i < writers.size(); i++) {
            if (feed.projections().get(i).types().contains(event.type())) {
                writers.get(i).add(event);
            }
        }
    }

    /// Every budget at the middle and at the end of the log, on both bases, with all breakdowns.
    private String read(Balances balances) {
        List<RecordedEvent> events = log.readAfter(0, EVENTS_MAX);
        TreeSet<String> budgets = new TreeSet<>();
        Map<String, BudgetId> ids = new HashMap<>();
        events.stream().map(RecordedEvent::event).filter(BudgetEvent.class::isInstance)
                .forEach(event -> ids.put(((BudgetEvent) event).budget().toString(), ((BudgetEvent) event).budget()));
        budgets.addAll(ids.keySet());
        StringBuilder all = new StringBuilder();
        for (String budget : budgets) {
            for (Basis basis : Basis.values()) {
                for (long position : new long[] {events.size() / 2, events.size()}) {
                    Cut cut = new Cut(position, null);
                    all.append(budget).append(balances.lines(ids.get(budget), basis, cut));
                    for (BreakdownAxis axis : BreakdownAxis.values()) {
                        all.append(balances.breakdown(ids.get(budget), axis, basis, cut));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}

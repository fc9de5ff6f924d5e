package budgetledger.balance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;

/// 年初批复数 and 调整后 of every line as they stand at the head: what overviews read.
public final class BalanceProjection implements Projection {
    private static final String TABLE = "balance";

    /// More changed lines than this are not kept in memory.
    private static final int LINES_MAX = 100_000;

    private static final String ADD = """
            INSERT INTO %s AS b (department, year, line, original, current, position)
            SELECT * FROM unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
            ON CONFLICT (department, year, line) DO UPDATE SET original = b.original + excluded.original,
                current = b.current + excluded.current, position = excluded.position
            """;

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "department COLLATE \"C\", year, line COLLATE \"C\"", false));
    }

    @Override
    public Set<EventType> types() {
        return Set.copyOf(EventCatalog.MOVING);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        return new Writer(connection, ADD.formatted(names.of(TABLE)));
    }

    private record Key(BudgetId budget, LineKey line) {}

    private record Change(Money original, Money current, long position) {
        Change plus(Change later) {
            return new Change(original.plus(later.original), current.plus(later.current), later.position);
        }
    }

    private static final class Writer implements ProjectionWriter {
        private final Connection connection;
        private final String sql;
        private final Map<Key, Change> changes = new HashMap<>();

        Writer(Connection connection, String sql) {
            this.connection = connection;
            this.sql = sql;
        }

        @Override
        public void add(RecordedEvent event) throws SQLException {
            for (PostingRow row : PostingRow.of(event)) {
                if (row.posting() instanceof Posting.OnLine(LineKey line, Money amount)) {
                    Money original = row.act().isOriginal() ? amount : Money.ZERO;
                    changes.merge(new Key(row.budget(), line), new Change(original, amount, row.position()),
                            Change::plus);
                }
            }
            if (changes.size() >= LINES_MAX) {
                flush();
            }
        }

        @Override
        public void flush() throws SQLException {
            if (changes.isEmpty()) {
                return;
            }
            List<Map.Entry<Key, Change>> rows = List.copyOf(changes.entrySet());
            changes.clear();
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                Object[][] columns = {
                    rows.stream().map(row -> row.getKey().budget().department().value()).toArray(),
                    rows.stream().map(row -> row.getKey().budget().year().value()).toArray(),
                    rows.stream().map(row -> row.getKey().line().text()).toArray(),
                    rows.stream().map(row -> row.getValue().original().fen()).toArray(),
                    rows.stream().map(row -> row.getValue().current().fen()).toArray(),
                    rows.stream().map(row -> row.getValue().position()).toArray()
                };
                String[] types = {"text", "int4", "text", "int8", "int8", "int8"};
                for (int i = 0; i < columns.length; i++) {
                    insert.setArray(i + 1, connection.createArrayOf(types[i], columns[i]));
                }
                insert.executeUpdate();
            }
        }
    }
}

package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import budgetledger.budget.AdjustmentId;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Adjustments as they were known at a position. Rows that nothing has happened to since are as they were; of the
/// others the events up to the position are read from the log, through the steps, and folded.
public final class AdjustmentsThen {
    private static final String EVENTS = """
            SELECT s.adjustment, e.canonical FROM projection.adjustment_step s
                JOIN ledger.event e ON e.position = s.position
            WHERE s.adjustment = ANY (?) AND s.position <= ? ORDER BY s.position
            """;
    private static final String APPROVED = """
            SELECT adjustment, min(position) FROM projection.adjustment_step
            WHERE adjustment = ANY (?) AND type = 'budget.AdjustmentApproved' GROUP BY adjustment
            """;

    private final DataSource source;

    public AdjustmentsThen(DataSource source) {
        this.source = source;
    }

    /// Each row as it was at the position, without those that were not there yet. The work grows with the steps of the
    /// rows given.
    public List<AdjustmentRow> at(List<AdjustmentRow> rows, long position) {
        List<AdjustmentRow> there = rows.stream().filter(row -> row.draftedAt() <= position).toList();
        Map<UUID, List<RecordedEvent>> events = events(there.stream().filter(row -> row.position() > position)
                .map(row -> row.id().value()).toList(), position);
        Map<UUID, Long> approved = approved(there.stream().map(AdjustmentRow::reversedBy)
                .flatMap(Stream::ofNullable).map(AdjustmentId::value).toList());
        return there.stream().map(row -> {
            List<RecordedEvent> own = events.get(row.id().value());
            AdjustmentId by = row.reversedBy();
            boolean reversed = by != null && approved.getOrDefault(by.value(), Long.MAX_VALUE) <= position;
            return reversedBy(own == null ? row : AdjustmentFold.of(own), reversed ? by : null);
        }).toList();
    }

    private static AdjustmentRow reversedBy(AdjustmentRow row, @Nullable AdjustmentId by) {
        return new AdjustmentRow(row.id(), row.budget(), row.kind(), row.status(), row.version(), row.act(),
                row.decidedBy(), row.decisionReason(), row.lines(), row.breakdowns(), row.terms(), row.transit(),
                row.batch(), by, row.draftedAt(), row.position());
    }

    private Map<UUID, List<RecordedEvent>> events(List<UUID> adjustments, long position) {
        Map<UUID, List<RecordedEvent>> events = new HashMap<>();
        query(EVENTS, adjustments, position, row -> events
                .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                .add(CanonicalEvent.read(row.getBytes(2))));
        return events;
    }

    private Map<UUID, Long> approved(List<UUID> adjustments) {
        Map<UUID, Long> approved = new HashMap<>();
        query(APPROVED, adjustments, null, row -> approved.put(row.getObject(1, UUID.class), row.getLong(2)));
        return approved;
    }

    private interface Taking {
        void row(ResultSet row) throws SQLException;
    }

    private void query(String sql, List<UUID> adjustments, @Nullable Long position, Taking taking) {
        if (adjustments.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, adjustments.toArray(UUID[]::new));
            if (position != null) {
                select.setLong(2, position);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taking.row(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history of adjustments cannot be read", e);
        }
    }
}

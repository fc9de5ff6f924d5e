package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;
import org.jspecify.annotations.Nullable;

/// Keeps the adjustments and where each stands.
public final class AdjustmentProjection implements Projection {
    private static final String TABLE = "adjustment";
    private static final String INSERT = """
            INSERT INTO %s (id, department, year, kind, status, version, maker, on_behalf_of, effective_on, reason_code,
                reason_text, document_number, document_title, document_sha256, provenance, content, drafted_at,
                position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            UPDATE %s SET status = ?, version = ?, decided_by = ?, decision_reason = ?, position = ? WHERE id = ?
            """;

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "id", false));
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventCatalog.DRAFTED, EventCatalog.SUBMITTED, EventCatalog.WITHDRAWN, EventCatalog.REJECTED,
                EventCatalog.APPROVED);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        return new Writer(connection, names.of(TABLE));
    }

    private static final class Writer implements ProjectionWriter {
        /// Drafts and the steps after them are sent in batches, but never a step before its draft.
        private static final int BATCH_ROWS = 1_000;

        private final Connection connection;
        private final String table;
        private @Nullable PreparedStatement insert;
        private @Nullable PreparedStatement update;
        private int drafts;
        private int steps;

        Writer(Connection connection, String table) {
            this.connection = connection;
            this.table = table;
        }

        @Override
        public void add(RecordedEvent recorded) throws SQLException {
            if (!(recorded.event() instanceof BudgetEvent event)) {
                return;
            }
            long position = recorded.position();
            switch (event) {
                case BudgetOpened _, BudgetEnacted _ -> { }
                case AdjustmentDrafted e -> draft(e, position);
                case AdjustmentSubmitted e ->
                    step(e.adjustment(), e.version(), AdjustmentStatus.SUBMITTED, null, position);
                case AdjustmentWithdrawn e ->
                    step(e.adjustment(), e.version(), AdjustmentStatus.WITHDRAWN, e.act(), position);
                case AdjustmentRejected e ->
                    step(e.adjustment(), e.version(), AdjustmentStatus.REJECTED, e.act(), position);
                case AdjustmentApproved e ->
                    step(e.adjustment(), e.version(), AdjustmentStatus.APPROVED, e.act(), position);
            }
            if (drafts + steps >= BATCH_ROWS) {
                flushBatches();
            }
        }

        private void draft(AdjustmentDrafted event, long position) throws SQLException {
            if (steps > 0) {
                flushBatches();
            }
            PreparedStatement row = insert;
            if (row == null) {
                row = connection.prepareStatement(INSERT.formatted(table));
                insert = row;
            }
            Act act = event.act();
            PersonId onBehalfOf = act.onBehalfOf();
            @Nullable Object[] values = {
                event.adjustment().value(), event.budget().department().value(), event.budget().year().value(),
                event.kind().name(), AdjustmentStatus.DRAFT.name(), event.version().toString(), act.actor().value(),
                onBehalfOf == null ? null : onBehalfOf.value(), act.effectiveOn(), act.reason().code(),
                act.reason().text(), act.document().number(), act.document().title(), act.document().sha256(),
                act.provenance().name(), EventCatalog.payload(event), position, position
            };
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.addBatch();
            drafts++;
        }

        private void step(AdjustmentId id, AdjustmentVersion version, AdjustmentStatus status, @Nullable Act decision,
                long position) throws SQLException {
            if (drafts > 0) {
                flushBatches();
            }
            PreparedStatement row = update;
            if (row == null) {
                row = connection.prepareStatement(UPDATE.formatted(table));
                update = row;
            }
            row.setString(1, status.name());
            row.setString(2, version.toString());
            row.setString(3, decision == null ? null : decision.actor().value());
            row.setString(4, decision == null ? null : decision.reason().text());
            row.setLong(5, position);
            row.setObject(6, id.value());
            row.addBatch();
            steps++;
        }

        private void flushBatches() throws SQLException {
            if (insert != null && drafts > 0) {
                insert.executeBatch();
            }
            if (update != null && steps > 0 && Arrays.stream(update.executeBatch()).anyMatch(rows -> rows != 1)) {
                throw new IllegalStateException(table + " has no row for an adjustment that goes on: rebuild it");
            }
            drafts = 0;
            steps = 0;
        }

        @Override
        public void flush() throws SQLException {
            flushBatches();
            if (insert != null) {
                insert.close();
                insert = null;
            }
            if (update != null) {
                update.close();
                update = null;
            }
        }
    }
}

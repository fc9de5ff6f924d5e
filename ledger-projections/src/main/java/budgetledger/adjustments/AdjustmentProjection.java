package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.EntryRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Transit;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.StatementBatch;
import budgetledger.replay.TableNames;
import org.jspecify.annotations.Nullable;

/// Keeps the adjustments, where each stands, and every step it went through.
public final class AdjustmentProjection implements Projection {
    static final String TABLE = "adjustment";
    private static final String STEPS = "adjustment_step";
    private static final String STEP = """
            INSERT INTO %s (position, adjustment, type, person, on_behalf_of, reason_code, reason_text, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STATUS =
            "UPDATE %s SET status = ?, version = ?, decided_by = ?, decision_reason = ?, position = ? WHERE id = ?";
    private static final String VERSION = "UPDATE %s SET version = ?, position = ? WHERE id = ?";
    private static final String TRANSIT = "UPDATE %s SET transit = ?, position = ? WHERE id = ?";
    private static final String REVERSED = "UPDATE %s SET reversed_by = ?, position = ? WHERE id = ?";
    private static final String NOTED = "UPDATE %s SET position = ? WHERE id = ?";

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "id", false), new ProjectionTable(STEPS, "position", true));
    }

    @Override
    public Set<EventType> types() {
        return EventCatalog.typesOf("budget.AdjustmentDrafted", "budget.AdjustmentRevised",
                "budget.AdjustmentSubmitted", "budget.AdjustmentWithdrawn", "budget.AdjustmentReturned",
                "budget.AdjustmentRejected", "budget.AdjustmentEndorsed", "budget.AdjustmentApproved",
                "budget.NoteAdded", "budget.TransferReceived", "budget.TransferSettled", "budget.TransferReturned");
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        return new Writer(new StatementBatch(connection), names.of(TABLE), new StatementBatch(connection),
                STEP.formatted(names.of(STEPS)));
    }

    private record Writer(StatementBatch batch, String table, StatementBatch steps, String step)
            implements ProjectionWriter {
        @Override
        public void add(RecordedEvent recorded) throws SQLException {
            if (!(recorded.event() instanceof OfAdjustment event)) {
                return;
            }
            long position = recorded.position();
            steps.add(step, position, event.adjustment().value(), recorded.type().name(),
                    event.act().actor().value(), text(event.act().onBehalfOf()), event.act().reason().code(),
                    event.act().reason().text(), recorded.recordedAt().atOffset(ZoneOffset.UTC));
            switch (event) {
                case AdjustmentDrafted e -> batch.add(AdjustmentContents.INSERT.formatted(table),
                        AdjustmentContents.values(e, position));
                case AdjustmentRevised e -> batch.add(AdjustmentContents.REVISE.formatted(table),
                        AdjustmentContents.values(e, position));
                case AdjustmentSubmitted e -> undecided(e, AdjustmentStatus.SUBMITTED, position);
                case AdjustmentReturned e -> decided(e, AdjustmentStatus.RETURNED, position);
                case AdjustmentWithdrawn e -> decided(e, AdjustmentStatus.WITHDRAWN, position);
                case AdjustmentRejected e -> decided(e, AdjustmentStatus.REJECTED, position);
                case AdjustmentEndorsed e -> batch.add(VERSION.formatted(table), e.version().toString(), position,
                        e.adjustment().value());
                case AdjustmentApproved e -> approved(e, position);
                case NoteAdded e -> batch.add(NOTED.formatted(table), position, e.adjustment().value());
                case TransferReceived _ -> { }
                case TransferSettled e -> transit(e, Transit.SETTLED, position);
                case TransferReturned e -> transit(e, Transit.RETURNED, position);
            }
        }

        private void approved(AdjustmentApproved e, long position) throws SQLException {
            decided(e, AdjustmentStatus.APPROVED, position);
            if (e.kind().isTransfer()) {
                transit(e, Transit.UNDER_WAY, position);
            }
            if (e.kind() == AdjustmentKind.REVERSAL
                    && e.terms().subject() instanceof EntryRef.OfAdjustment(var subject)) {
                batch.add(REVERSED.formatted(table), e.adjustment().value(), position, subject.value());
            }
        }

        private void undecided(BudgetEvent.Versioned e, AdjustmentStatus status, long position) throws SQLException {
            batch.add(STATUS.formatted(table), status.name(), e.version().toString(), null, null, position,
                    e.adjustment().value());
        }

        private void decided(BudgetEvent.Versioned e, AdjustmentStatus status, long position) throws SQLException {
            batch.add(STATUS.formatted(table), status.name(), e.version().toString(), e.act().actor().value(),
                    e.act().reason().text(), position, e.adjustment().value());
        }

        private void transit(OfAdjustment e, Transit transit, long position) throws SQLException {
            batch.add(TRANSIT.formatted(table), transit.name(), position, e.adjustment().value());
        }

        @Override
        public void flush() throws SQLException {
            batch.close();
            steps.close();
        }

        private static @Nullable String text(@Nullable PersonId person) {
            return person == null ? null : person.value();
        }
    }
}

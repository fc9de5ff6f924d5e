package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Transit;
import budgetledger.eventlog.EventCatalog;
import org.jspecify.annotations.Nullable;

/// Reads adjustments.
public final class Adjustments {
    private static final String SELECT = """
            SELECT id, status, version, maker, on_behalf_of, decided_by, decision_reason, effective_on, reason_code,
                reason_text, document_number, document_title, document_sha256, provenance, content, batch, transit,
                reversed_by, drafted_at, position
            FROM projection.adjustment
            """;
    private static final String ONE = SELECT + "WHERE id = ?";
    private static final String OF_BATCH = SELECT + "WHERE batch = ? ORDER BY drafted_at, id";
    private static final String UNITS =
            "SELECT DISTINCT unnest(units) FROM projection.adjustment WHERE department = ?";
    private static final String STEPS = """
            SELECT position, type, person, on_behalf_of, reason_code, reason_text, recorded_at
            FROM projection.adjustment_step WHERE adjustment = ? ORDER BY position
            """;
    private static final String PAGE = SELECT + """
            WHERE department = ? AND (?::int IS NULL OR year = ?::int) AND (position > ?
                    OR ((?::text IS NULL OR status = ?::text) AND (?::text[] IS NULL OR units && ?::text[])))
                AND drafted_at < ?
            ORDER BY drafted_at DESC LIMIT ?
            """;

    private final DataSource source;

    public Adjustments(DataSource source) {
        this.source = source;
    }

    public Optional<AdjustmentRow> find(AdjustmentId id) {
        return query(ONE, id.value()).stream().findFirst();
    }

    /// One page of a department's adjustments, newest first. Whatever has changed after the position given may have
    /// been otherwise then, so it is on the page whatever its status and units are now.
    ///
    /// @param units only those that touch one of these units, the empty text for the department itself; null for all
    /// @param before only those drafted before this position; `Long.MAX_VALUE` for the first page
    public List<AdjustmentRow> page(
            DepartmentCode department, @Nullable Integer year, @Nullable AdjustmentStatus status,
            @Nullable Set<String> units, long position, long before, int limit) {
        String wanted = status == null ? null : status.name();
        String[] those = units == null ? null : units.toArray(String[]::new);
        return query(PAGE, department.value(), year, year, position, wanted, wanted, those, those, before, limit);
    }

    /// All adjustments that came in one batch, in the order of its rows.
    public List<AdjustmentRow> ofBatch(BatchId batch) {
        return query(OF_BATCH, batch.value());
    }

    /// The units that adjustments of a department touch, the empty text for the department itself.
    public Set<String> units(DepartmentCode department) {
        Set<String> units = new HashSet<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(UNITS)) {
            select.setString(1, department.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units of adjustments cannot be read", e);
        }
        return units;
    }

    /// Everything that happened to an adjustment, oldest first.
    public List<AdjustmentStep> steps(AdjustmentId id) {
        List<AdjustmentStep> steps = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(STEPS)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new AdjustmentStep(row.getLong(1), row.getString(2), new PersonId(row.getString(3)),
                            person(row.getString(4)), new Reason(row.getString(5), row.getString(6)),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the steps of an adjustment cannot be read", e);
        }
        return steps;
    }

    private List<AdjustmentRow> query(String sql, @Nullable Object... values) {
        List<AdjustmentRow> adjustments = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    adjustments.add(adjustment(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the adjustments cannot be read", e);
        }
        return adjustments;
    }

    private static AdjustmentRow adjustment(ResultSet row) throws SQLException {
        Act act = new Act(new PersonId(row.getString("maker")), person(row.getString("on_behalf_of")),
                row.getObject("effective_on", LocalDate.class),
                new Reason(row.getString("reason_code"), row.getString("reason_text")),
                new DocumentRef(row.getString("document_number"), row.getString("document_title"),
                        row.getString("document_sha256")),
                Provenance.valueOf(row.getString("provenance")));
        AdjustmentDrafted draft = (AdjustmentDrafted) EventCatalog.event(
                EventCatalog.latest("budget.AdjustmentDrafted"), act, row.getString("content"));
        UUID batch = row.getObject("batch", UUID.class);
        UUID reversedBy = row.getObject("reversed_by", UUID.class);
        return new AdjustmentRow(new AdjustmentId(row.getObject("id", UUID.class)), draft.budget(), draft.kind(),
                AdjustmentStatus.valueOf(row.getString("status")), AdjustmentVersion.parse(row.getString("version")),
                act, person(row.getString("decided_by")), row.getString("decision_reason"),
                draft.lines(), draft.breakdowns(), draft.terms(), Transit.valueOf(row.getString("transit")),
                batch == null ? null : new BatchId(batch), reversedBy == null ? null : new AdjustmentId(reversedBy),
                row.getLong("drafted_at"), row.getLong("position"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}

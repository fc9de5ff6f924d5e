package budgetledger.adjustments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.eventlog.EventCatalog;
import org.jspecify.annotations.Nullable;

/// Reads adjustments.
public final class Adjustments {
    private static final String SELECT = """
            SELECT id, status, version, maker, on_behalf_of, decided_by, decision_reason, effective_on, reason_code,
                reason_text, document_number, document_title, document_sha256, provenance, content, drafted_at, position
            FROM projection.adjustment
            """;
    private static final String ONE = SELECT + "WHERE id = ?";
    private static final String PAGE = SELECT + """
            WHERE department = ? AND (?::int IS NULL OR year = ?::int) AND (?::text IS NULL OR status = ?::text)
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

    /// One page of a department's adjustments, newest first.
    ///
    /// @param before only those drafted before this position; `Long.MAX_VALUE` for the first page
    public List<AdjustmentRow> page(
            DepartmentCode department, @Nullable Integer year, @Nullable AdjustmentStatus status, long before,
            int limit) {
        String wanted = status == null ? null : status.name();
        return query(PAGE, department.value(), year, year, wanted, wanted, before, limit);
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
        AdjustmentDrafted draft =
                (AdjustmentDrafted) EventCatalog.event(EventCatalog.DRAFTED, act, row.getString("content"));
        return new AdjustmentRow(new AdjustmentId(row.getObject("id", UUID.class)), draft.budget(), draft.kind(),
                AdjustmentStatus.valueOf(row.getString("status")), AdjustmentVersion.parse(row.getString("version")),
                act, person(row.getString("decided_by")), row.getString("decision_reason"),
                draft.lines(), draft.breakdowns(), row.getLong("drafted_at"), row.getLong("position"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}

package budgetledger.adjustments;

import java.util.List;
import java.util.TreeSet;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.LineChange;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventCatalog;
import org.jspecify.annotations.Nullable;

/// The columns that say what an adjustment asks for, as it was written down or last changed.
final class AdjustmentContents {
    static final String INSERT = """
            INSERT INTO %s (id, department, year, kind, status, version, maker, on_behalf_of, effective_on, reason_code,
                reason_text, document_number, document_title, document_sha256, provenance, content, units, batch,
                drafted_at, position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String REVISE = """
            UPDATE %s SET kind = ?, status = ?, version = ?, effective_on = ?, reason_code = ?, reason_text = ?,
                document_number = ?, document_title = ?, document_sha256 = ?, content = ?,
                units = ?, decided_by = NULL, decision_reason = NULL, position = ?
            WHERE id = ?
            """;

    private AdjustmentContents() {}

    static @Nullable Object[] values(AdjustmentDrafted e, long position) {
        Act act = e.act();
        PersonId onBehalfOf = act.onBehalfOf();
        BatchId batch = e.batch();
        return new @Nullable Object[] {
            e.adjustment().value(), e.budget().department().value(), e.budget().year().value(), e.kind().name(),
            AdjustmentStatus.DRAFT.name(), e.version().toString(), act.actor().value(),
            onBehalfOf == null ? null : onBehalfOf.value(), act.effectiveOn(), act.reason().code(),
            act.reason().text(), act.document().number(), act.document().title(), act.document().sha256(),
            act.provenance().name(), EventCatalog.payload(e), units(e.lines(), !e.breakdowns().isEmpty()),
            batch == null ? null : batch.value(), position, position
        };
    }

    static @Nullable Object[] values(AdjustmentRevised e, long position) {
        Act act = e.act();
        AdjustmentDrafted asDraft = new AdjustmentDrafted(e.budget(), act, e.adjustment(), e.version(), e.kind(),
                e.lines(), e.breakdowns(), e.terms(), null);
        return new @Nullable Object[] {
            e.kind().name(), AdjustmentStatus.DRAFT.name(), e.version().toString(), act.effectiveOn(),
            act.reason().code(), act.reason().text(), act.document().number(), act.document().title(),
            act.document().sha256(), EventCatalog.payload(asDraft), units(e.lines(), !e.breakdowns().isEmpty()),
            position, e.adjustment().value()
        };
    }

    /// Units of lines, each once, in order; the empty text stands for the department itself.
    private static String[] units(List<LineChange> lines, boolean whole) {
        TreeSet<String> units = new TreeSet<>();
        lines.forEach(line -> units.add(line.line().unit() == null ? "" : line.line().unit().value()));
        if (whole || lines.isEmpty()) {
            units.add("");
        }
        return units.toArray(String[]::new);
    }
}

package budgetledger.timeline;

import java.time.LocalDate;
import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// One question to the timeline as SQL. Every way it can be put walks an index that ends in the position: the one of
/// something that is looked for; or, for a range of amounts or days, those of its sizes or months side by side; or,
/// for a reader who sees little, those of the departments in sight.
record TimelineQuery(
        Wanted wanted, Reach reach, @Nullable LocalDate effectiveAt, Window window, int limit) {
    /// The different values of a column between two: as many steps down its index as there are values.
    private static final String VALUES = """
            WITH RECURSIVE step (value) AS (
                (SELECT min(t.%1$s) FROM projection.timeline t WHERE t.%1$s >= ?)
                UNION ALL
                SELECT (SELECT min(t.%1$s) FROM projection.timeline t WHERE t.%1$s > step.value) FROM step
                WHERE step.value < ?)
            SELECT value FROM step WHERE value <= ?""";

    Clauses sql() {
        Clauses query = new Clauses();
        if (!reach.isAll() && wanted.department() == null && !wanted.isNarrow()) {
            merged(query, new Clauses().add("SELECT unnest(?::text[])", (Object) strings(reach.departments())),
                    "department");
            if (reach.access()) {
                query.add(" UNION ALL ");
                merged(query, new Clauses().add("SELECT unnest(?::text[])", (Object) strings(Reach.ACCESS_TYPES)),
                        "type");
            }
        } else if (wanted.isByAmountRange() && isWide()) {
            merged(query, values("size", Traits.size(least()), Traits.size(most())), "size");
        } else if (effectiveAt != null && isWide()) {
            merged(query, values("month", 0, TimelineProjection.month(effectiveAt)), "month");
        } else {
            return direct();
        }
        return new Clauses().add("SELECT x.position FROM (").add(query).add(") x ").add(inOrder("x"));
    }

    /// Whether nothing is looked for that has an index of its own.
    private boolean isWide() {
        return wanted.type() == null && wanted.department() == null && !wanted.isNarrow();
    }

    /// The first positions of each value's stretch of an index.
    private void merged(Clauses query, Clauses values, String column) {
        query.add("SELECT p.position FROM (").add(values).add(") v (value) CROSS JOIN LATERAL (")
                .add("SELECT t.position FROM projection.timeline t WHERE t." + column + " = v.value AND ")
                .add(conditions()).add(" ").add(inOrder("t")).add(") p");
    }

    private static Clauses values(String column, int low, int high) {
        return new Clauses().add(VALUES.formatted(column), low, high, high);
    }

    private Clauses direct() {
        Clauses query = new Clauses().add("SELECT t.position FROM projection.timeline t");
        String department = wanted.department() == null ? "" : wanted.department().value();
        if (wanted.person() != null) {
            query.add(" JOIN projection.timeline_person n ON n.position = t.position AND n.person = ?",
                    wanted.person().value()).add(range("n"));
        }
        if (wanted.unit() != null) {
            query.add(" JOIN projection.timeline_unit u ON u.position = t.position AND u.department = ?"
                    + " AND u.unit = ?", department, wanted.unit().value()).add(range("u"));
        }
        if (wanted.line() != null) {
            query.add(" JOIN projection.timeline_line l ON l.position = t.position AND l.department = ?"
                    + " AND l.line = ?", department, wanted.line().text()).add(range("l"));
        }
        return query.add(" WHERE ").add(conditions()).add(" ").add(inOrder("t"));
    }

    /// Said of both sides of a join, so that either can lead.
    private Clauses range(String alias) {
        return new Clauses().add(" AND " + alias + ".position > ? AND " + alias + ".position <= ?",
                window.after(), window.upTo());
    }

    private Clauses conditions() {
        Clauses where = new Clauses();
        where.and("t.position > ? AND t.position <= ?", window.after(), window.upTo())
                .andIf("t.type = ?", wanted.type())
                .andIf("t.department = ?", wanted.department() == null ? null : wanted.department().value())
                .andIf("t.year = ?", wanted.year() == null ? null : wanted.year().value())
                .andIf("t.document_number = ?", wanted.documentNumber())
                .andIf("t.adjustment = ?", wanted.adjustment() == null ? null : wanted.adjustment().value())
                .andIf("t.batch = ?", wanted.batch() == null ? null : wanted.batch().value())
                .andIf("t.correlation = ?", wanted.correlation())
                .andIf("t.causation = ?", wanted.causation())
                .andIf("t.amount > 0 AND t.amount = ?", wanted.amount() == null ? null : wanted.amount().fen())
                .andIf("t.effective_on <= ?", effectiveAt);
        if (wanted.isByAmountRange()) {
            where.and("t.amount BETWEEN ? AND ?", least(), most());
        }
        reach.add(where, wanted.isByAmount());
        return where;
    }

    private long least() {
        Money from = wanted.amountFrom();
        return from == null ? 1 : Math.max(1, from.fen());
    }

    private long most() {
        Money to = wanted.amountTo();
        return to == null ? Long.MAX_VALUE : to.fen();
    }

    private Clauses inOrder(String alias) {
        return new Clauses().add("ORDER BY " + alias + ".position" + (window.newestFirst() ? " DESC" : "")
                + " LIMIT ?", limit);
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }
}

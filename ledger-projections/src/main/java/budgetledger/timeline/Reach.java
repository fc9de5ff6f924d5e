package budgetledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import org.jspecify.annotations.Nullable;

/// How far a reader sees: parts of departments, and whether who may do what. What lies outside is not found, neither
/// by a page nor by the place it would take on one.
public record Reach(List<Scope> scopes, boolean access) {
    public static final Reach EVERYTHING = new Reach(List.of(Scope.EVERYTHING), true);

    static final List<String> ACCESS_TYPES = EventCatalog.ALL.stream().map(EventType::name)
            .filter(name -> name.startsWith("access.")).distinct().toList();
    /// About a budget as a whole, without any amount: whoever sees a part of it may know.
    private static final Set<String> OPEN_TYPES = Set.of("budget.BudgetOpened", "budget.YearOpened",
            "budget.YearClosed", "budget.BudgetFrozen", "budget.BudgetUnfrozen");
    /// About an adjustment, whose lines are told by other events of it.
    private static final Set<String> BARE_TYPES = Set.of("budget.AdjustmentSubmitted", "budget.AdjustmentWithdrawn",
            "budget.AdjustmentReturned", "budget.AdjustmentRejected", "budget.NoteAdded");

    /// That the unit `u` is seen. The parts come as three arrays.
    private static final String UNIT_IS_SEEN = """
            EXISTS (SELECT FROM unnest(?::text[], ?::text[], ?::boolean[]) s (department, unit, subtree)
                WHERE s.department = t.department
                    AND (u = s.unit OR (s.subtree AND starts_with(u, s.unit || '.'))))""";
    private static final String SEEN_IN_PART = """
            (t.type = ANY(?)
                OR (t.type = ANY(?) AND EXISTS (SELECT FROM projection.adjustment a CROSS JOIN unnest(a.units) u
                    WHERE a.id = t.adjustment AND %1$s))
                OR EXISTS (SELECT FROM unnest(t.units) u WHERE %1$s))""".formatted(UNIT_IS_SEEN);
    private static final String SEEN_WHOLE =
            "NOT EXISTS (SELECT FROM unnest(t.units) u WHERE NOT %s)".formatted(UNIT_IS_SEEN);

    public Reach {
        scopes = List.copyOf(scopes);
    }

    boolean isAll() {
        return scopes.contains(Scope.EVERYTHING);
    }

    /// Departments of which any part is seen.
    List<String> departments() {
        Set<String> departments = new TreeSet<>();
        scopes.forEach(scope -> departments.add(code(scope)));
        return List.copyOf(departments);
    }

    /// Whether a filter by a unit or a line of a department may be answered: it tells where an event reaches.
    boolean answers(Wanted wanted) {
        DepartmentCode department = wanted.department();
        LineKey line = wanted.line();
        boolean unit = department == null || wanted.unit() == null || covers(department, wanted.unit());
        return unit && (department == null || line == null || covers(department, line.unit()));
    }

    private boolean covers(DepartmentCode department, @Nullable UnitCode unit) {
        return scopes.stream().anyMatch(scope -> scope.covers(department, unit));
    }

    /// The condition that a row is seen, over the alias `t`.
    ///
    /// @param whole whether all lines have to be seen, as when the amount is asked for
    void add(Clauses where, boolean whole) {
        if (isAll()) {
            if (!access) {
                where.and("t.type <> ALL(?)", (Object) ACCESS_TYPES.toArray(String[]::new));
            }
            return;
        }
        List<Object> values = new ArrayList<>();
        List<Scope> parts = scopes.stream().filter(scope -> scope.unit() != null || !scope.subtree()).toList();
        List<String> all = scopes.stream().filter(scope -> !parts.contains(scope)).map(Reach::code).toList();
        values.add(all.toArray(String[]::new));
        StringBuilder sql = new StringBuilder("(t.department = ANY(?)");
        if (!parts.isEmpty()) {
            sql.append(" OR (t.department = ANY(?) AND ").append(whole ? SEEN_WHOLE : SEEN_IN_PART).append(')');
            values.add(parts.stream().map(Reach::code).toArray(String[]::new));
            if (!whole) {
                values.add(OPEN_TYPES.toArray(String[]::new));
                values.add(BARE_TYPES.toArray(String[]::new));
                addParts(values, parts);
            }
            addParts(values, parts);
        }
        if (access) {
            sql.append(" OR t.type = ANY(?)");
            values.add(ACCESS_TYPES.toArray(String[]::new));
        }
        where.and(sql.append(')').toString(), values.toArray());
    }

    private static void addParts(List<Object> values, List<Scope> parts) {
        values.add(parts.stream().map(Reach::code).toArray(String[]::new));
        values.add(parts.stream().map(scope -> scope.unit() == null ? "" : scope.unit().value())
                .toArray(String[]::new));
        values.add(parts.stream().map(scope -> scope.unit() != null && scope.subtree()).toArray(Boolean[]::new));
    }

    private static String code(Scope scope) {
        DepartmentCode department = scope.department();
        return department == null ? "" : department.value();
    }
}

package budgetledger.budget;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// Asks a mandate. Roles come from the table of acts; whether a right reaches what an act touches comes from its
/// scope.
final class Authorisation {
    private static final Set<Role> WITHOUT_BUDGET_DATA = Set.of(Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN);

    private Authorisation() {}

    /// Whether the budget is there for the person at all.
    static boolean canSee(Mandate mandate, BudgetId budget) {
        return mandate.rights().stream().anyMatch(right -> !WITHOUT_BUDGET_DATA.contains(right.role())
                && right.scope().touches(budget.department()));
    }

    /// Whether an adjustment is there for the person: at least one of its lines is.
    static boolean canSee(Mandate mandate, BudgetId budget, Adjustment adjustment) {
        return canSee(mandate, budget, adjustment.decided(), adjustment.breakdowns());
    }

    /// Whether at least one of the lines is there for the person; breakdowns are for who sees the department's own.
    static boolean canSee(
            Mandate mandate, BudgetId budget, List<LineAmount> lines, List<BreakdownAmounts> breakdowns) {
        return units(lines, breakdowns).stream().anyMatch(unit -> mandate.rights().stream()
                .anyMatch(right -> !WITHOUT_BUDGET_DATA.contains(right.role())
                        && right.scope().covers(budget.department(), unit)));
    }

    /// Whether the person may do the act somewhere in the department; null when so.
    static @Nullable Refusal forSome(BudgetAct act, Mandate mandate, BudgetId budget) {
        return someRight(act, mandate, budget).isPresent() ? null
                : new ActRefusal.NotAuthorised(act, mandate.person(), act.roles());
    }

    /// Whether the person may do the act for the department as a whole; null when so.
    static @Nullable Refusal forBudget(BudgetAct act, Mandate mandate, BudgetId budget) {
        return wholeRight(act, mandate, budget).isPresent() ? null
                : new ActRefusal.NotAuthorised(act, mandate.person(), act.roles());
    }

    /// Whether one right reaches all that lines and breakdowns touch; null when so.
    static @Nullable Refusal forLines(BudgetAct act, Mandate mandate, BudgetId budget, List<LineAmount> lines,
            List<BreakdownAmounts> breakdowns) {
        return lineRight(act, mandate, budget, lines, breakdowns).isPresent() ? null
                : new ActRefusal.OutOfScope(act, mandate.person());
    }

    static Optional<Right> someRight(BudgetAct act, Mandate mandate, BudgetId budget) {
        return right(act, mandate, scope -> scope.touches(budget.department()));
    }

    static Optional<Right> wholeRight(BudgetAct act, Mandate mandate, BudgetId budget) {
        return right(act, mandate, scope -> scope.covers(budget.department(), null));
    }

    static Optional<Right> lineRight(BudgetAct act, Mandate mandate, BudgetId budget, List<LineAmount> lines,
            List<BreakdownAmounts> breakdowns) {
        return lineRights(act, mandate, budget, lines, breakdowns).stream().findFirst();
    }

    /// All rights that reach what lines and breakdowns touch, own ones before delegated ones.
    static List<Right> lineRights(BudgetAct act, Mandate mandate, BudgetId budget, List<LineAmount> lines,
            List<BreakdownAmounts> breakdowns) {
        return rights(act, mandate, scope -> coversAll(scope, budget, units(lines, breakdowns)));
    }

    static boolean coversAll(Scope scope, BudgetId budget, Collection<? extends @Nullable UnitCode> units) {
        return units.stream().allMatch(unit -> scope.covers(budget.department(), unit));
    }

    /// The units that lines touch; breakdowns belong to the department as a whole.
    static Set<@Nullable UnitCode> units(List<LineAmount> lines, List<BreakdownAmounts> breakdowns) {
        Set<@Nullable UnitCode> units = new HashSet<>();
        lines.forEach(line -> units.add(line.line().unit()));
        if (!breakdowns.isEmpty() || lines.isEmpty()) {
            units.add(null);
        }
        return units;
    }

    /// Whether a line is there for the person who acts.
    static boolean reaches(BudgetAct act, Mandate mandate, BudgetId budget, LineKey line) {
        return right(act, mandate, scope -> scope.covers(budget.department(), line.unit())).isPresent();
    }

    /// The act as carried out by right: when that is a delegated one, on behalf of whose it is.
    static Act signed(Act act, BudgetAct kind, Mandate mandate, BudgetId budget) {
        return signed(act, wholeRight(kind, mandate, budget));
    }

    static Act signed(Act act, Optional<Right> right) {
        PersonId delegator = right.map(Right::delegatedBy).orElse(null);
        return delegator == null ? act
                : new Act(act.actor(), delegator, act.effectiveOn(), act.reason(), act.document(), act.provenance());
    }

    /// The first right that allows it; own rights before delegated ones.
    private static Optional<Right> right(BudgetAct act, Mandate mandate, Predicate<Scope> reach) {
        return rights(act, mandate, reach).stream().findFirst();
    }

    private static List<Right> rights(BudgetAct act, Mandate mandate, Predicate<Scope> reach) {
        return mandate.rights().stream()
                .filter(right -> act.roles().contains(right.role()) && reach.test(right.scope()))
                .sorted(Comparator.comparing(right -> right.delegatedBy() != null))
                .toList();
    }
}

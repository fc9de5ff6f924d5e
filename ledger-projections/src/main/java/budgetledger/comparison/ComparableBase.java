package budgetledger.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Side;

/// The amounts of a base year as later years read them. Years are gone through one by one; a crosswalk of a later
/// year that begins at an earlier one leaps over those between. Other departments, whose lines come in, are brought
/// to the same year by their own crosswalks first.
final class ComparableBase {
    private final Balances balances;
    private final Crosswalks crosswalks;
    private final FiscalYear year;
    private final Side side;
    private final Basis basis;
    private final Cut cut;
    private final Map<BudgetId, List<Placed>> read = new HashMap<>();
    private final List<AdoptedCrosswalk> used = new ArrayList<>();

    ComparableBase(Balances balances, Crosswalks crosswalks, FiscalYear year, Side side, Basis basis, Cut cut) {
        this.balances = balances;
        this.crosswalks = crosswalks;
        this.year = year;
        this.side = side;
        this.basis = basis;
        this.cut = cut;
    }

    /// The base year's amounts as a budget of that year or a later one reads them.
    List<Placed> in(BudgetId budget) {
        List<Placed> known = read.get(budget);
        if (known == null) {
            known = budget.year().equals(year) ? published(budget) : restated(budget);
            read.put(budget, known);
        }
        return known;
    }

    /// The crosswalks that were applied, year by year and then in order of position.
    List<AdoptedCrosswalk> used() {
        return List.copyOf(used);
    }

    /// The budgets of the base year whose lines were read.
    List<BudgetId> budgets() {
        return read.keySet().stream().filter(budget -> budget.year().equals(year))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private List<Placed> published(BudgetId budget) {
        List<Placed> placed = new ArrayList<>();
        balances.lines(budget, basis, cut).forEach((line, amount) -> {
            if (line.side() == side && !amount.isZero()) {
                placed.add(Placed.published(budget.department(), line, amount));
            }
        });
        return placed;
    }

    private List<Placed> restated(BudgetId budget) {
        DepartmentCode own = budget.department();
        List<AdoptedCrosswalk> adopted = crosswalks.adopted(budget, cut).stream()
                .filter(one -> one.crosswalk().from().compareTo(year) >= 0)
                .toList();
        FiscalYear from = adopted.stream().map(one -> one.crosswalk().from()).min(Comparator.naturalOrder())
                .orElse(new FiscalYear(budget.year().value() - 1));
        List<AdoptedCrosswalk> applied = adopted.stream()
                .filter(one -> one.crosswalk().from().equals(from))
                .toList();
        Restatement restatement = new Restatement(
                applied.stream().flatMap(one -> one.crosswalk().rules().stream()).toList(), own);
        SortedSet<DepartmentCode> departments = new TreeSet<>(restatement.sources());
        departments.add(own);
        SortedMap<DepartmentCode, List<Placed>> before = new TreeMap<>();
        departments.forEach(department -> before.put(department, in(new BudgetId(department, from))));
        used.addAll(applied);
        return restatement.of(before);
    }
}

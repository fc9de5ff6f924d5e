package budgetledger.budget;

import budgetledger.money.Money;

/// Everything a decision about a budget depends on, folded from its events by [BudgetEvolution].
public sealed interface BudgetState {
    /// No such budget yet.
    record Absent() implements BudgetState {}

    /// A budget that was opened.
    ///
    /// @param parts how many documents have enacted it; 0 means that nothing is authorised yet
    /// @param lines current balance of each line
    record Opened(
            BudgetId budget,
            String departmentName,
            int parts,
            PersistentMap<LineKey, Money> lines,
            PersistentMap<BreakdownAxis, BreakdownBalance> breakdowns,
            PersistentMap<AdjustmentId, Adjustment> adjustments)
            implements BudgetState {

        public boolean isEnacted() {
            return parts > 0;
        }

        public Money balance(LineKey line) {
            return lines.getOr(line, Money.ZERO);
        }

        public BreakdownBalance breakdown(BreakdownAxis axis) {
            return breakdowns.getOr(axis, BreakdownBalance.NONE);
        }
    }

    BudgetState ABSENT = new Absent();
}

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
    /// @param entries what has moved figures
    /// @param measures those that wait for a second person
    /// @param usage what each maker has handed over per unit and month, see [UsageKey]
    /// @param carriedIn what each line received from the year before
    record Opened(
            BudgetId budget,
            String departmentName,
            Phase phase,
            boolean frozen,
            int parts,
            PersistentMap<LineKey, Money> lines,
            PersistentMap<BreakdownAxis, BreakdownBalance> breakdowns,
            PersistentMap<AdjustmentId, Adjustment> adjustments,
            PersistentMap<EntryRef, PostedEntry> entries,
            PersistentMap<MeasureId, PendingMeasure> measures,
            PersistentMap<UsageKey, Money> usage,
            PersistentMap<LineKey, Money> carriedIn)
            implements BudgetState {

        static Opened of(BudgetId budget, String departmentName) {
            return new Opened(budget, departmentName, Phase.PREPARING, false, 0, PersistentMap.empty(),
                    PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(),
                    PersistentMap.empty(), PersistentMap.empty());
        }

        public Money balance(LineKey line) {
            return lines.getOr(line, Money.ZERO);
        }

        public BreakdownBalance breakdown(BreakdownAxis axis) {
            return breakdowns.getOr(axis, BreakdownBalance.NONE);
        }

        Opened in(Phase next) {
            return new Opened(budget, departmentName, next, frozen, parts, lines, breakdowns, adjustments, entries,
                    measures, usage, carriedIn);
        }

        Opened frozen(boolean now) {
            return new Opened(budget, departmentName, phase, now, parts, lines, breakdowns, adjustments, entries,
                    measures, usage, carriedIn);
        }

        Opened enacted(int part) {
            return new Opened(budget, departmentName, phase == Phase.PREPARING ? Phase.ENACTED : phase, frozen, part,
                    lines, breakdowns, adjustments, entries, measures, usage, carriedIn);
        }

        Opened withBalances(
                PersistentMap<LineKey, Money> others, PersistentMap<BreakdownAxis, BreakdownBalance> broken) {
            return new Opened(budget, departmentName, phase, frozen, parts, others, broken, adjustments, entries,
                    measures, usage, carriedIn);
        }

        /// With an adjustment as it is now, and what its maker uses of limits.
        Opened with(Adjustment adjustment) {
            PersistentMap<UsageKey, Money> used =
                    Usage.moved(usage, adjustments.get(adjustment.id()), adjustment);
            return new Opened(budget, departmentName, phase, frozen, parts, lines, breakdowns,
                    adjustments.with(adjustment.id(), adjustment), entries, measures, used, carriedIn);
        }

        Opened with(EntryRef ref, PostedEntry entry) {
            return new Opened(budget, departmentName, phase, frozen, parts, lines, breakdowns, adjustments,
                    entries.with(ref, entry), measures, usage, carriedIn);
        }

        Opened withMeasures(PersistentMap<MeasureId, PendingMeasure> others) {
            return new Opened(budget, departmentName, phase, frozen, parts, lines, breakdowns, adjustments, entries,
                    others, usage, carriedIn);
        }

        Opened carriedIn(LineKey line, Money amount) {
            return new Opened(budget, departmentName, phase, frozen, parts, lines, breakdowns, adjustments, entries,
                    measures, usage, carriedIn.with(line, carriedIn.getOr(line, Money.ZERO).plus(amount)));
        }
    }

    BudgetState ABSENT = new Absent();
}

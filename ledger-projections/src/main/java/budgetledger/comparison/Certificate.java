package budgetledger.comparison;

import java.util.List;

import budgetledger.money.Money;

/// One change over all axes. Every axis leads from the same base by its steps to the same target, to the 分, or the
/// certificate cannot be made; an axis that the budgets do not carry as finely as it goes says how much it leaves open.
public record Certificate(Money base, Money target, Money delta, List<Marginal> marginals) {
    public Certificate {
        marginals = List.copyOf(marginals);
        for (Marginal marginal : marginals) {
            Change change = marginal.change();
            if (!change.base().equals(base) || !change.target().equals(target) || !change.delta().equals(delta)) {
                throw new IllegalStateException("the axis " + marginal.axis() + " gives another change: " + change);
            }
        }
    }

    /// The change along one axis, as finely as the axis goes.
    public record Marginal(LineAxis axis, Change change) {
        /// What is not known so finely of one side; zero when the axis is complete there.
        public Money unknown(Which side) {
            return change.gaps().stream().filter(gap -> gap.side() == side).map(Gap::amount)
                    .reduce(Money.ZERO, Money::plus);
        }

        public boolean isComplete() {
            return change.gaps().isEmpty();
        }
    }
}

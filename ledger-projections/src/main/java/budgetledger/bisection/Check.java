package budgetledger.bisection;

import budgetledger.budget.BudgetId;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;

/// What can hold or fail after each event of a budget. The amounts that a check looks at are sums over postings.
public sealed interface Check {
    BudgetId budget();

    Limit limit();

    /// A figure is within a limit, from the budget's first entry on.
    record OfFigure(FigureScope figure, Limit limit) implements Check {
        @Override
        public BudgetId budget() {
            return figure.budget();
        }
    }

    /// Every line of a figure is within a limit, each from its own first entry on.
    record OfAnyLine(FigureScope figure, Limit limit) implements Check {
        @Override
        public BudgetId budget() {
            return figure.budget();
        }
    }

    /// Nothing is in transit (在途), in any fund source. It fails between the halves of a transfer, and only then.
    record OfTransit(BudgetId budget) implements Check {
        @Override
        public Limit limit() {
            return NOTHING;
        }
    }

    /// The postings of each event sum to zero (试算平衡). Once an event does not balance it fails for good.
    record OfBalance(BudgetId budget) implements Check {
        @Override
        public Limit limit() {
            return NOTHING;
        }
    }

    Limit NOTHING = new Limit(Limit.Relation.DIFFERS, Money.ZERO);
}

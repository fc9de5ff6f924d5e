package budgetledger.comparison;

import java.util.List;

import budgetledger.money.Money;

/// The change from a base to a target in steps. The residual, what the steps leave unexplained, is zero: a change
/// whose residual is not cannot be made.
public record Change(Money base, Money target, Money delta, List<Step> steps, List<Gap> gaps, Money residual) {
    public Change {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
        if (!residual.isZero()) {
            throw new IllegalStateException("the steps leave " + residual + " of the change unexplained");
        }
    }
}

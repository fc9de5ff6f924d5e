package budgetledger.comparison;

import budgetledger.money.Money;

/// What stands as published beside amounts on a comparable basis.
///
/// @param base amount of the base year
/// @param delta from there to the target
/// @param restatement how much of that delta comes from reclassification and reassignment alone: the restated base
///     less the published one
public record Published(Money base, Money delta, Money restatement) {
    static Published of(Money base, Money restated, Money target) {
        return new Published(base, target.minus(base), restated.minus(base));
    }

    boolean explains(Money restated, Money realDelta) {
        return restated.equals(base.plus(restatement)) && delta.equals(realDelta.plus(restatement));
    }
}

package budgetledger.budget;

import budgetledger.money.Money;

/// What an event says of one line: the balance before it, the amount asked for and the amount decided.
public record LineChange(LineKey line, Money before, Money requested, Money decided) {
    public Money after() {
        return before.plus(decided);
    }
}

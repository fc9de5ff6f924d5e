package budgetledger.journal;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.money.Money;

/// A signed amount on one account of one event (分录). Where it stands depends on the account.
public sealed interface Posting {
    Account account();

    Money amount();

    record OnLine(LineKey line, Money amount) implements Posting {
        @Override
        public Account account() {
            return Account.APPROPRIATION;
        }
    }

    record OnFund(Account account, Side side, FundSource fund, Money amount) implements Posting {}

    record OnItem(BreakdownAxis axis, BreakdownItem item, Money amount) implements Posting {
        @Override
        public Account account() {
            return Account.BREAKDOWN_ITEM;
        }
    }

    record OnAxis(Account account, BreakdownAxis axis, Money amount) implements Posting {}
}

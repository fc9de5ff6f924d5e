package budgetledger.figure;

import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.money.Money;

/// The passport of a figure (数字来历), one page of it: the amount, what adds up to it by line and by act, and some of
/// the events behind it. A page whose sums do not lead to the amount cannot be made.
///
/// @param before the sum of the contributions on the pages before
/// @param page the sum of those on this page
/// @param rest the sum of those on the pages after
/// @param more whether there are pages after
public record Passport(
        FigureScope scope,
        Cut cut,
        Money amount,
        List<LineSum> sums,
        List<Contribution> contributions,
        Money before,
        Money page,
        Money rest,
        boolean more) {
    public Passport {
        sums = List.copyOf(sums);
        contributions = List.copyOf(contributions);
        Money told = contributions.stream().map(Contribution::amount).reduce(Money.ZERO, Money::plus);
        if (!told.equals(page) || !before.plus(page).plus(rest).equals(amount) || (!more && !rest.isZero())) {
            throw new IllegalStateException("the contributions of " + scope.text() + " do not add up to " + amount
                    + ": " + before + " + " + told + " + " + rest);
        }
    }
}

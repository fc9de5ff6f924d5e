package budgetledger.journal;

import java.util.List;

import budgetledger.money.Money;

/// All postings of one event. They sum to zero, always: an entry that does not cannot be made.
public record Entry(ActKind act, List<Posting> postings) {
    public Entry {
        postings = List.copyOf(postings);
        Money sum = Money.ZERO;
        for (Posting posting : postings) {
            sum = sum.plus(posting.amount());
        }
        if (!sum.isZero()) {
            throw new IllegalStateException("postings of one event sum to " + sum + ", not to zero");
        }
    }
}

package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Approving less than was asked for. The amounts asked for stay beside those approved; the content changes, so
/// that everybody who approves later has seen the amounts that count.
final class Reduction {
    private Reduction() {}

    static @Nullable Refusal check(Adjustment adjustment, @Nullable List<Money> reduced) {
        if (reduced == null) {
            return null;
        }
        List<LineAmount> asked = adjustment.proposal().lines();
        boolean fits = adjustment.approvals().isEmpty() && reduced.size() == asked.size()
                && adjustment.breakdowns().isEmpty() && adjustment.terms().transfer() == null
                && adjustment.kind() != AdjustmentKind.REVERSAL;
        for (int i = 0; fits && i < asked.size(); i++) {
            Money most = asked.get(i).amount();
            Money amount = reduced.get(i);
            fits = most.isPositive() ? !amount.isNegative() && amount.compareTo(most) <= 0
                    : !amount.isPositive() && amount.compareTo(most) >= 0;
        }
        return fits ? null : new ActRefusal.WrongReduction(adjustment.id());
    }

    /// The lines that something is granted on. When that is none, all of them: so much less is a rejection, and the
    /// amounts are refused as zero.
    static List<LineAmount> granted(Adjustment adjustment) {
        List<LineAmount> granted = adjustment.decided().stream().filter(line -> !line.amount().isZero()).toList();
        return granted.isEmpty() ? adjustment.decided() : granted;
    }

    /// The adjustment with the amounts that are approved; as it was where [#check] refuses them.
    static Adjustment apply(Adjustment adjustment, @Nullable List<Money> reduced, BudgetId budget) {
        if (reduced == null || check(adjustment, reduced) != null) {
            return adjustment;
        }
        List<LineAmount> amounts = new ArrayList<>();
        for (int i = 0; i < reduced.size(); i++) {
            amounts.add(new LineAmount(adjustment.proposal().lines().get(i).line(), reduced.get(i)));
        }
        String hash = AdjustmentContent.hash(budget, adjustment.act(), adjustment.proposal().withLines(amounts));
        return adjustment.as(adjustment.status(), new AdjustmentVersion(adjustment.version().number(), hash))
                .decided(amounts);
    }
}

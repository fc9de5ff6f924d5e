package budgetledger.rest.comparison;

import java.util.List;

import budgetledger.comparison.NotRestated;
import budgetledger.comparison.Published;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an answer on a comparable basis (可比口径) says beside the real change.
final class ComparableView {
    private ComparableView() {}

    /// As published. The published delta is the real one and the restatement, exactly.
    ///
    /// @param figure id of the figure of the published base; null where no lines add up to it
    @Schema(name = "PublishedAmounts")
    record PublishedView(Money base, Money delta, @Nullable String figure) {
        static PublishedView of(Published published, @Nullable String figure) {
            return new PublishedView(published.base(), published.delta(), figure);
        }
    }

    /// An amount that the crosswalks do not place, because its line is known less finely than a rule asks.
    ///
    /// @param counted whether it is in the restated base
    /// @param possible the lines on which it may stand
    @Schema(name = "NotRestated")
    record NotRestatedView(String department, String line, Money amount, boolean counted, List<String> possible) {
        static NotRestatedView of(NotRestated amount) {
            return new NotRestatedView(amount.department().value(), amount.line().text(), amount.amount(),
                    amount.counted(), amount.possible().stream().map(line -> line.text()).toList());
        }
    }
}

package budgetledger.rest.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.comparison.AdoptedCrosswalk;
import budgetledger.comparison.NotRestated;
import budgetledger.comparison.Published;
import budgetledger.money.Money;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
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

    /// A crosswalk (新旧对照) that was applied.
    ///
    /// @param budget the budget on which it is recorded
    /// @param from the earlier year whose lines it reads
    /// @param position of its adoption
    @Schema(name = "CrosswalkUsed")
    record CrosswalkView(String id, String budget, int from, long position, LocalDate effectiveOn,
            DocumentView document, String proposer, String adopter, Map<String, String> links) {
        static CrosswalkView of(AdoptedCrosswalk used) {
            return new CrosswalkView(used.id().toString(), used.budget().toString(),
                    used.crosswalk().from().value(), used.position(), used.act().effectiveOn(),
                    DocumentView.of(used.act().document()), used.proposer().value(), used.act().actor().value(),
                    Links.of("measures", Links.to("/api/v1/budgets/{0}/{1}/measures", used.budget().department(),
                            used.budget().year()).toString()));
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

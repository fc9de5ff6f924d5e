package budgetledger.rest.access;

import java.util.List;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/// A row of an approval policy.
///
/// @param kinds empty for all
/// @param sources empty for all
@Schema(name = "PolicyRule")
record RuleView(String name, List<AdjustmentKind> kinds, List<SupplementSource> sources, Money from,
        List<Role> approvers, boolean resolution, boolean automatic) {
    static List<RuleView> of(ApprovalPolicy policy) {
        return policy.rules().stream().map(RuleView::of).toList();
    }

    static RuleView of(ApprovalRule rule) {
        return new RuleView(rule.name(), rule.kinds().stream().sorted().toList(),
                rule.sources().stream().sorted().toList(), rule.from(), rule.approvers(), rule.resolution(),
                rule.automatic());
    }
}

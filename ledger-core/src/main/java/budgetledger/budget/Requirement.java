package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Whose approval an adjustment needs: the rule of the policy for its amount, raised to finance level where the
/// transfer matrix or a second department asks for it.
///
/// @param amount what limits are held against: its own, or what its maker asked for in that month if that is more
record Requirement(ApprovalRule rule, List<Role> approvers, Money amount) {
    static Requirement of(Adjustment adjustment, ApprovalPolicy policy, BudgetState.Opened state) {
        Money amount = Usage.cumulative(adjustment, state);
        ApprovalRule rule = policy.ruleFor(adjustment.kind(), adjustment.terms().source(), amount);
        return new Requirement(rule, rule.approvers(needsFinance(adjustment, policy)), amount);
    }

    private static boolean needsFinance(Adjustment adjustment, ApprovalPolicy policy) {
        return adjustment.kind() == AdjustmentKind.REASSIGNMENT
                || (adjustment.kind() == AdjustmentKind.VIREMENT
                        && VirementMatrix.moves(adjustment.decided()).keySet().stream()
                                .anyMatch(move -> policy.levelOf(move) == VirementMove.Level.FINANCE));
    }

    /// What is asked for and not yet given.
    List<Role> open(List<Approval> given) {
        List<Role> open = new ArrayList<>(approvers);
        given.forEach(approval -> open.remove(approval.role()));
        return open;
    }

    /// Nobody has to decide: handing over approves.
    boolean isAutomatic() {
        return approvers.isEmpty();
    }

    @Nullable Refusal resolution(Terms terms) {
        SupplementSource source = terms.source();
        boolean needed = rule.resolution() || (source != null && source.needsResolution());
        return needed && terms.resolution() == null ? new TermsRefusal.ResolutionMissing(rule.name()) : null;
    }

    /// The first move of a virement that the policy forbids.
    static @Nullable Refusal forbidden(AdjustmentKind kind, List<LineAmount> lines, ApprovalPolicy policy) {
        if (kind != AdjustmentKind.VIREMENT) {
            return null;
        }
        Optional<Map.Entry<VirementMove, Money>> move = VirementMatrix.moves(lines).entrySet().stream()
                .filter(entry -> policy.levelOf(entry.getKey()) == VirementMove.Level.FORBIDDEN)
                .findFirst();
        return move.map(entry -> new TermsRefusal.VirementForbidden(entry.getKey(), entry.getValue())).orElse(null);
    }
}

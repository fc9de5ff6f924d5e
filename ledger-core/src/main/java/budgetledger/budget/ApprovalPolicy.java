package budgetledger.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Who must approve which adjustments (审批权限): data of a finance bureau, not code. Of all rules that fit, the one
/// with the highest `from` counts; of several such the last one listed.
///
/// @param name under which events name it
/// @param moves levels of virement moves that differ from the standard
public record ApprovalPolicy(String name, List<ApprovalRule> rules, Map<VirementMove, VirementMove.Level> moves) {
    private static final int NAME_CHARACTERS_MAX = 100;
    private static final int RULES_MAX = 200;

    /// What counts where no other rule fits: one person beside the maker.
    public static final ApprovalRule STANDARD_RULE = new ApprovalRule("一人复核", Set.of(), Set.of(),
            Money.ZERO, List.of(Role.CHECKER), false, false);

    /// The policy until a bureau adopts its own.
    public static final ApprovalPolicy STANDARD = new ApprovalPolicy("标准", List.of(), Map.of());

    public ApprovalPolicy {
        Text.check("policy name", name, NAME_CHARACTERS_MAX);
        rules = List.copyOf(rules);
        moves = Map.copyOf(moves);
        if (rules.size() > RULES_MAX) {
            throw new IllegalArgumentException("a policy has at most " + RULES_MAX + " rules");
        }
        if (rules.stream().map(ApprovalRule::name).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("the rules of a policy have different names");
        }
    }

    /// The rule for an adjustment of that amount.
    public ApprovalRule ruleFor(AdjustmentKind kind, @Nullable SupplementSource source, Money amount) {
        return rules.reversed().stream()
                .filter(rule -> rule.isFor(kind, source, amount))
                .max(Comparator.comparing(ApprovalRule::from))
                .orElse(STANDARD_RULE);
    }

    public VirementMove.Level levelOf(VirementMove move) {
        return moves.getOrDefault(move, move.standardLevel());
    }
}

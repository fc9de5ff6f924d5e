package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// One row of an approval policy (审批权限表): who must approve what.
///
/// @param name stable name, written into the events that it allows
/// @param kinds kinds of adjustment it is for; empty means all
/// @param sources sources of a supplement it is for; empty means all, and kinds without a source
/// @param from the least amount it is for
/// @param approvers one role per approval; each is given by another person, in any order
/// @param resolution whether a resolution of the standing committee must be named (预算法 art. 69)
/// @param automatic whether handing over approves at once, without a second person; then no approvers are named
public record ApprovalRule(
        String name,
        Set<AdjustmentKind> kinds,
        Set<SupplementSource> sources,
        Money from,
        List<Role> approvers,
        boolean resolution,
        boolean automatic) {
    private static final int NAME_CHARACTERS_MAX = 100;

    /// More approvals than this are no control any more.
    private static final int APPROVERS_MAX = 5;

    public ApprovalRule {
        Text.check("rule name", name, NAME_CHARACTERS_MAX);
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        approvers = List.copyOf(approvers);
        if (from.isNegative()) {
            throw new IllegalArgumentException("a rule counts from an amount of zero or more");
        }
        if (automatic != approvers.isEmpty() || approvers.size() > APPROVERS_MAX
                || !approvers.stream().allMatch(role -> role == Role.CHECKER || role == Role.BUDGET_OFFICER)) {
            throw new IllegalArgumentException(
                    "a rule names 1 to 5 approvers, CHECKER or BUDGET_OFFICER, or is automatic and names none");
        }
    }

    /// One role per approval that is asked for.
    ///
    /// @param finance whether finance must be among those who approve, as when money leaves a unit
    public List<Role> approvers(boolean finance) {
        if (!finance || approvers.contains(Role.BUDGET_OFFICER)) {
            return approvers;
        }
        List<Role> raised = new ArrayList<>(approvers);
        if (!raised.isEmpty()) {
            raised.removeLast();
        }
        raised.add(Role.BUDGET_OFFICER);
        return List.copyOf(raised);
    }

    boolean isFor(AdjustmentKind kind, @Nullable SupplementSource source, Money amount) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (sources.isEmpty() || (source != null && sources.contains(source)))
                && amount.compareTo(from) >= 0;
    }
}

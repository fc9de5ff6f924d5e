package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.VirementMove;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who could approve what on a day, as known at a position.
///
/// @param on the day
/// @param policy id of the policy in force, null for the standard
/// @param rule the row of it that counts
/// @param level who may allow the virement's move; null when none was asked about. Nobody when FORBIDDEN
/// @param resolution whether a resolution must be named
/// @param approvals all that are asked for, each to be given by another person, never by the maker; none when
/// handing over approves, or when nobody may allow it
@Schema(name = "Approvers")
record ApproversView(String department, @Nullable String unit, int year, Money amount, AdjustmentKind kind,
        @Nullable SupplementSource source, @Nullable VirementMove move, LocalDate on, @Nullable String policy,
        String policyName, RuleView rule, VirementMove.@Nullable Level level, boolean resolution,
        List<ApprovalView> approvals, long position, Map<String, String> links) {
    /// One approval that is asked for.
    ///
    /// @param persons who could give it
    @Schema(name = "ApprovalAskedFor")
    record ApprovalView(Role role, String roleName, List<ApproverView> persons) {}

    /// Somebody who could approve.
    ///
    /// @param name null for readers who do not keep the register
    /// @param rights by which he could
    @Schema(name = "Approver")
    record ApproverView(String person, @Nullable String name, List<RightView> rights) {}
}

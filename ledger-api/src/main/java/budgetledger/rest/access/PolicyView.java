package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import budgetledger.access.PolicyVersion;
import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.VirementMove;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A policy that was proposed, as it stood at a position.
///
/// @param department null for all
/// @param moves levels that differ from the standard
@Schema(name = "Policy")
record PolicyView(String id, @Nullable String department, LocalDate effectiveFrom, String name, List<RuleView> rules,
        Map<VirementMove, VirementMove.Level> moves, PolicyVersion.Status status, String proposedBy, ReasonView reason,
        DocumentView document, Map<String, String> links) {
    static final String PATH = "/api/v1/policies";

    /// A page of policies in the order of their ids.
    ///
    /// @param position as of which all pages are given
    @Schema(name = "Policies")
    record PoliciesView(List<PolicyView> policies, long position, Map<String, String> links) {}

    /// The policy in force for a department on a day.
    ///
    /// @param policy null while the standard counts
    /// @param rules the rows in their order; where none fits, `otherwise` counts
    /// @param moves the level of every move
    @Schema(name = "PolicyInForce")
    record InForceView(String department, LocalDate on, @Nullable PolicyView policy, String name, List<RuleView> rules,
            RuleView otherwise, Map<VirementMove, VirementMove.Level> moves, long position,
            Map<String, String> links) {
        static InForceView of(DepartmentCode department, LocalDate on, @Nullable PolicyVersion version, long position) {
            ApprovalPolicy policy = version == null ? ApprovalPolicy.STANDARD : version.policy();
            Map<VirementMove, VirementMove.Level> levels = new EnumMap<>(VirementMove.class);
            for (VirementMove move : VirementMove.values()) {
                levels.put(move, policy.levelOf(move));
            }
            return new InForceView(department.value(), on, version == null ? null : PolicyView.of(version, position),
                    policy.name(), RuleView.of(policy), RuleView.of(ApprovalPolicy.STANDARD_RULE), levels, position,
                    Links.of("self", Links.to(PATH + "/in-force").with("department", department).with("on", on)
                            .with("knownAt", position).toString()));
        }
    }

    static PolicyView of(PolicyVersion version, long position) {
        Act act = version.proposal();
        ApprovalPolicy policy = version.policy();
        Map<VirementMove, VirementMove.Level> moves = new EnumMap<>(VirementMove.class);
        moves.putAll(policy.moves());
        return new PolicyView(version.id().toString(),
                version.department() == null ? null : version.department().value(), version.effectiveFrom(),
                policy.name(), RuleView.of(policy), moves, version.status(), act.actor().value(),
                ReasonView.of(act.reason()), DocumentView.of(act.document()),
                Links.of("self", Links.to(PATH + "/{0}", version.id()).with("knownAt", position).toString()));
    }
}

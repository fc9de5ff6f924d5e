package budgetledger.rest.access;

import java.util.List;

import budgetledger.access.PolicyVersion;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.VirementMove;
import budgetledger.rest.access.ApproversQuery.Question;
import budgetledger.rest.access.ApproversView.ApprovalView;
import budgetledger.rest.access.ApproversView.ApproverView;
import budgetledger.rest.access.KnownAccess.Known;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/approvers`: who could approve what on that day, computed from the log.
@RestController
@Tag(name = "policies")
class ApproverController {
    private final KnownAccess access;
    private final Registered registered;

    ApproverController(KnownAccess access, Registered registered) {
        this.access = access;
        this.registered = registered;
    }

    @GetMapping(path = "/api/v1/approvers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listApprovers", summary = "Tells who could approve what on a day, and by which grants",
            description = "As known at a position it is the same for ever; the link self says which.")
    ResponseEntity<ApproversView> list(PersonId reader, @ParameterObject ApproversQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = query.clocks(inputs);
        Question asked = query.read(inputs, access.today());
        AccessSight sight = access.sight(reader);
        sight.require(asked.budget(), asked.unit());
        Known known = access.at(clocks);
        return Answers.at(known.position(), answer(asked, known, sight.seesNames()));
    }

    private ApproversView answer(Question asked, Known known, boolean names) {
        PolicyVersion version =
                known.state().versionFor(asked.budget().department(), asked.on()).orElse(null);
        ApprovalPolicy policy = version == null ? ApprovalPolicy.STANDARD : version.policy();
        ApprovalRule rule = policy.ruleFor(asked.kind(), asked.source(), asked.amount());
        VirementMove.Level level = asked.move() == null ? null : policy.levelOf(asked.move());
        return new ApproversView(asked.budget().department().value(),
                asked.unit() == null ? null : asked.unit().value(), asked.budget().year().value(), asked.amount(),
                asked.kind(), asked.source(), asked.move(), asked.on(),
                version == null ? null : version.id().toString(), policy.name(), RuleView.of(rule), level,
                rule.resolution() || (asked.source() != null && asked.source().needsResolution()),
                approvers(rule, asked.kind(), level).stream()
                        .map(role -> approval(role, asked, known, names)).toList(),
                known.position(), Links.of("self", asked.link(known.position())));
    }

    /// What another department receives, and what the table of moves says, finance decides.
    private static List<Role> approvers(ApprovalRule rule, AdjustmentKind kind, VirementMove.@Nullable Level level) {
        return level == VirementMove.Level.FORBIDDEN ? List.of()
                : rule.approvers(kind == AdjustmentKind.REASSIGNMENT || level == VirementMove.Level.FINANCE);
    }

    private ApprovalView approval(Role role, Question asked, Known known, boolean names) {
        List<ApproverView> persons = known.state()
                .whoCould(role, asked.budget().department(), asked.unit(), asked.budget().year(), asked.amount(),
                        asked.on())
                .entrySet().stream()
                .map(entry -> new ApproverView(entry.getKey().value(),
                        names ? registered.name(entry.getKey()) : null,
                        entry.getValue().stream().map(RightView::of).toList()))
                .toList();
        return new ApprovalView(role, role.chinese(), persons);
    }
}

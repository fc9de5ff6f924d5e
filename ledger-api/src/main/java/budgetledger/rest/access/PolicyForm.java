package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.access.AccessCommand.ProposePolicy;
import budgetledger.access.PolicyId;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.VirementMove;
import budgetledger.money.Money;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An approval policy as a body proposes it.
@Schema(name = "PolicyGiven")
record PolicyForm(
        @Schema(example = "zwfwb", description = "for all departments when left out") @Nullable String department,
        @Schema(format = "date", example = "2022-04-01") String effectiveFrom,
        @Schema(example = "审批权限表（2022年修订）", maxLength = 100) String name,
        @Schema(description = "the one with the highest from that fits counts; of several such the last one")
        @Nullable List<RuleForm> rules,
        @Schema(implementation = Object.class, example = "{\"BETWEEN_UNITS\": \"DEPARTMENT\"}",
                description = "levels of virement moves that differ from the standard: DEPARTMENT, FINANCE, FORBIDDEN")
        @Nullable JsonNode moves,
        ReasonForm reason,
        DocumentForm document,
        @Schema(format = "date", description = "today when left out") @Nullable String effectiveOn) {
    /// One row of the policy.
    @Schema(name = "PolicyRuleGiven")
    record RuleForm(
            @Schema(maxLength = 100) String name,
            @Schema(description = "all when left out") @Nullable List<String> kinds,
            @Schema(description = "all when left out") @Nullable List<String> sources,
            @Schema(description = "the least amount it is for", defaultValue = "0.00") @Nullable String from,
            @Schema(description = "one for each approval, 1 to 5: CHECKER or BUDGET_OFFICER; none when automatic")
            @Nullable List<String> approvers,
            @Schema(description = "whether a resolution (决议) must be named", defaultValue = "false")
            @Nullable Boolean resolution,
            @Schema(description = "whether handing over approves at once", defaultValue = "false")
            @Nullable Boolean automatic) {}

    static ProposePolicy read(Body body, PersonId actor, PolicyId id, LocalDate today) {
        Inputs inputs = Inputs.ofBody();
        PolicyForm form = Forms.read(body, PolicyForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<DepartmentCode> department = inputs.optional("/department", form.department, Format.DEPARTMENT);
        Input<LocalDate> from = inputs.optional("/effectiveFrom", form.effectiveFrom, Format.DATE);
        Input<Reason> reason = parts.reason(form.reason, "/reason");
        Input<DocumentRef> document = parts.document(form.document, "/document", false);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn, Format.DATE);
        int before = inputs.count();
        List<ApprovalRule> rules = rules(form.rules, inputs);
        Map<VirementMove, VirementMove.Level> moves = moves(form.moves, inputs);
        Input<ApprovalPolicy> policy = inputs.made("/rules", before, "approval-policy",
                () -> new ApprovalPolicy(form.name == null ? "-" : form.name, rules, moves));
        inputs.check();
        Act act = new Act(actor, null, day.or(today), reason.get(), document.get(), Provenance.ORIGINAL);
        return new ProposePolicy(act, id, department.orNull(), from.get(), policy.get());
    }

    private static List<ApprovalRule> rules(@Nullable List<RuleForm> forms, Inputs inputs) {
        List<ApprovalRule> rules = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            RuleForm form = forms.get(i);
            if (form != null) {
                ApprovalRule rule = rule(form, "/rules/" + i, inputs);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private static @Nullable ApprovalRule rule(RuleForm form, String at, Inputs inputs) {
        int before = inputs.count();
        List<AdjustmentKind> kinds = names(form.kinds, AdjustmentKind.class, at + "/kinds", inputs);
        List<SupplementSource> sources = names(form.sources, SupplementSource.class, at + "/sources", inputs);
        Money from = inputs.optional(at + "/from", form.from, Format.AMOUNT).or(Money.ZERO);
        List<Role> approvers = names(form.approvers, Role.class, at + "/approvers", inputs);
        if (form.name == null || inputs.isFaulty(at)) {
            return null;
        }
        return inputs.made(at, before, "approval-rule", () -> new ApprovalRule(form.name, Set.copyOf(kinds),
                Set.copyOf(sources), from, approvers, Boolean.TRUE.equals(form.resolution),
                Boolean.TRUE.equals(form.automatic))).orNull();
    }

    private static <E extends Enum<E>> List<E> names(
            @Nullable List<String> texts, Class<E> type, String at, Inputs inputs) {
        List<E> read = new ArrayList<>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            inputs.optional(at + "/" + i, texts.get(i), Format.name(type)).optional().ifPresent(read::add);
        }
        return read;
    }

    private static Map<VirementMove, VirementMove.Level> moves(@Nullable JsonNode json, Inputs inputs) {
        Map<VirementMove, VirementMove.Level> moves = new EnumMap<>(VirementMove.class);
        if (json != null && !json.isObject()) {
            inputs.fault("/moves", "type-object", List.of(), null);
        } else if (json != null) {
            json.properties().forEach(property -> {
                String at = "/moves/" + property.getKey().replace("~", "~0").replace("/", "~1");
                VirementMove move = inputs.optional(at, property.getKey(), Format.name(VirementMove.class)).orNull();
                VirementMove.Level level = inputs.optional(at, property.getValue().asString(""),
                        Format.name(VirementMove.Level.class)).orNull();
                if (move != null && level != null) {
                    moves.put(move, level);
                }
            });
        }
        return moves;
    }
}

package budgetledger.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.Role;

/// Approval policies (审批权限表): how a rule is chosen and what it says.
final class PoliciesPage {
    private PoliciesPage() {}

    static Page page() {
        return Page.of("policies.md", Page.section("标准 · The standard policy", standard()),
                Page.section("规则的内容 · Fields of a rule", fields(ApprovalRule.class)),
                Page.section("审批权限表的内容 · Fields of a policy", fields(ApprovalPolicy.class)));
    }

    private static String standard() {
        ApprovalRule rule = ApprovalPolicy.STANDARD_RULE;
        return "“" + ApprovalPolicy.STANDARD.name() + "”: "
                + (ApprovalPolicy.STANDARD.rules().isEmpty() ? "没有自己的规则，只有下面这一条。No rules of its own but this one.\n\n"
                        : ApprovalPolicy.STANDARD.rules().size() + " 条规则 rules\n\n")
                + Markdown.table(List.of("规则 rule", "种类 kinds", "来源 sources", "起点 from (元)", "批准人 approvers",
                        "须有决议 resolution", "自动 automatic"),
                        List.of(List.of(rule.name(), names(rule.kinds()), names(rule.sources()), rule.from().yuan(),
                                rule.approvers().stream().map(Role::chinese).collect(Collectors.joining("、")),
                                rule.resolution() ? "是 yes" : "否 no", rule.automatic() ? "是 yes" : "否 no")));
    }

    private static String names(Set<? extends Enum<?>> chosen) {
        return chosen.isEmpty() ? "全部 all" : chosen.stream().map(Enum::name).sorted()
                .collect(Collectors.joining(", "));
    }

    private static String fields(Class<?> type) {
        return SourceDocs.of(type).text() + "\n\n"
                + Markdown.table(Arrays.asList("字段 field", "类型 type", "含义 meaning"), Records.rows(type));
    }
}

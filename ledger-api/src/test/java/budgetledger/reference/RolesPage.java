package budgetledger.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import budgetledger.access.RoleExclusions;
import budgetledger.budget.BudgetAct;
import budgetledger.budget.Role;

/// The roles: what each may do, and which exclude each other.
final class RolesPage {
    private RolesPage() {}

    static Page page() {
        return Page.of("roles.md", Page.section("角色 · Roles", roles()),
                Page.section("不相容的角色 · Roles that exclude each other", exclusions()));
    }

    private static String roles() {
        return Markdown.table(List.of("角色 role", "代码 code", "含义 meaning", "对预算的行为 acts on budgets"),
                Stream.of(Role.values()).map(role -> List.of(role.chinese(), Markdown.code(role.name()),
                        SourceDocs.of(role).text(), acts(role))).toList());
    }

    private static String acts(Role role) {
        return Arrays.stream(BudgetAct.values()).filter(act -> act.roles().contains(role)).map(BudgetAct::chinese)
                .collect(Collectors.joining("、"));
    }

    private static String exclusions() {
        List<Role> roles = RoleExclusions.grantable();
        List<String> head = new ArrayList<>(List.of(""));
        roles.forEach(role -> head.add(role.chinese()));
        List<List<String>> rows = new ArrayList<>();
        for (Role one : roles) {
            List<String> row = new ArrayList<>(List.of(one.chinese() + " " + one.name()));
            roles.forEach(other -> row.add(switch (RoleExclusions.of(one, other)) {
                case NEVER_TOGETHER -> "✗";
                case NOT_ON_THE_SAME_PART -> "同一范围 ✗";
                case COMPATIBLE -> "";
            }));
            rows.add(row);
        }
        return Markdown.table(head, rows);
    }
}

package budgetledger.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import budgetledger.budget.BudgetAct;
import budgetledger.budget.Phase;
import budgetledger.budget.Role;

/// The matrix of acts and phases.
final class PhasesPage {
    private PhasesPage() {}

    static Page page() {
        return Page.of("phases.md", Page.section("阶段 · Phases", phases()),
                Page.section("行为 × 阶段 · Acts by phase", matrix()));
    }

    private static String phases() {
        return Markdown.table(List.of("阶段 phase", "代码 code", "含义 meaning"), Stream.of(Phase.values())
                .map(phase -> List.of(phase.chinese(), Markdown.code(phase.name()), SourceDocs.of(phase).text()))
                .toList());
    }

    private static String matrix() {
        List<String> head = new ArrayList<>(List.of("行为 act", "未设立 before all"));
        Stream.of(Phase.values()).forEach(phase -> head.add(phase.chinese() + " " + phase.name()));
        head.add("冻结时 while frozen");
        return Markdown.table(head, Stream.of(BudgetAct.values()).map(PhasesPage::row).toList());
    }

    private static List<String> row(BudgetAct act) {
        String roles = act.roles().stream().map(Role::chinese).collect(Collectors.joining("、"));
        List<String> row = new ArrayList<>(List.of(act.chinese() + " " + act.name(),
                act.phases().isEmpty() ? roles : ""));
        Stream.of(Phase.values()).forEach(phase -> row.add(act.phases().contains(phase) ? roles : ""));
        row.add(act.isAllowedWhileFrozen() ? "可以 yes" : "不可 no");
        return row;
    }
}

package budgetledger.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import budgetledger.access.AccessCommand;
import budgetledger.access.Entitlement;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetAct;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Measure;
import budgetledger.budget.Proposal;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;

/// Every command: what it does, who may ask for it and when, what it carries, what comes of it.
final class CommandsPage {
    private static final List<Class<?>> PARTS = List.of(Act.class, Reason.class, DocumentRef.class, Proposal.class,
            Terms.class, Transfer.class, LineAmount.class, LineKey.class, BreakdownAmounts.class, Entitlement.class);

    private CommandsPage() {}

    static Page page() {
        Routes routes = new Routes();
        return Page.of("commands.md",
                Page.section("预算 · Budgets", may(routes)),
                Page.section("预算命令的内容和结果 · What budget commands carry and cause", carries()),
                Page.section("权限 · Access", access(routes)),
                Page.section("调整种类 · Kinds of adjustment", kinds()),
                Page.section("追加的资金来源 · Where the money of a supplement comes from", sources()),
                Page.section("两人事项 · Measures", measures()),
                Page.section("共用的部分 · Shared parts", parts()));
    }

    private static String may(Routes routes) {
        return Markdown.table(List.of("行为 act", "命令 command", "角色 roles", "阶段 phases", "冻结时 while frozen",
                "接口 REST"),
                Stream.of(BudgetAct.values()).map(act -> List.of(act.chinese(), name(act.command()),
                        act.roles().stream().map(Role::chinese).collect(Collectors.joining("、")),
                        act.phases().isEmpty() ? "设立之前 before all" : act.phases().stream().sorted()
                                .map(phase -> phase.chinese()).collect(Collectors.joining("、")),
                        act.isAllowedWhileFrozen() ? "可以 yes" : "不可 no",
                        route(routes, act.command()))).toList());
    }

    private static String carries() {
        List<Class<?>> commands = Arrays.stream(BudgetAct.values()).<Class<?>>map(BudgetAct::command).toList();
        Map<Class<?>, Set<String>> events = new EventsMade().of(commands, BudgetEvent.class);
        return Markdown.table(List.of("命令 command", "作用 what it does", "内容 fields", "事件 events", "依据 law"),
                commands.stream().map(command -> List.of(name(command), says(command),
                        Markdown.codes(Records.fields(command)), stored("budget.", events, command),
                        String.join("; ", SourceDocs.of(command).laws()))).toList());
    }

    private static String access(Routes routes) {
        List<Class<?>> commands = Records.leaves(AccessCommand.class);
        Map<Class<?>, Set<String>> events = AccessEventsMade.of(commands);
        return Markdown.table(List.of("命令 command", "作用 what it does", "内容 fields", "事件 events", "接口 REST"),
                commands.stream().map(command -> List.of(name(command), says(command),
                        Markdown.codes(Records.fields(command)), stored("access.", events, command),
                        route(routes, command))).toList());
    }

    private static String says(Class<?> command) {
        SourceDocs docs = SourceDocs.of(command);
        return docs.text() + docs.parameters().entrySet().stream()
                .map(part -> " " + Markdown.code(part.getKey()) + ": " + part.getValue() + ".")
                .collect(Collectors.joining());
    }

    private static String stored(String prefix, Map<Class<?>, Set<String>> events, Class<?> command) {
        return Markdown.codes(events.getOrDefault(command, Set.of()).stream().map(prefix::concat).toList());
    }

    private static String kinds() {
        return Markdown.table(List.of("种类 kind", "代码 code", "作用 what it does", "须写明原凭证 names an entry",
                "对方预算 goes to another budget", "依据 law"),
                Stream.of(AdjustmentKind.values()).map(kind -> List.of(kind.chinese(), Markdown.code(kind.name()),
                        SourceDocs.of(kind).text(), kind.hasSubject() ? "是 yes" : "", kind.isTransfer() ? "是 yes" : "",
                        String.join("; ", SourceDocs.of(kind).laws()))).toList());
    }

    private static String sources() {
        return Markdown.table(List.of("来源 source", "代码 code", "含义 meaning", "须有决议 needs a resolution", "依据 law"),
                Stream.of(SupplementSource.values()).map(source -> List.of(source.chinese(),
                        Markdown.code(source.name()), SourceDocs.of(source).text(),
                        source.needsResolution() ? "是 yes" : "",
                        String.join("; ", SourceDocs.of(source).laws()))).toList());
    }

    private static String measures() {
        return Markdown.table(List.of("事项 measure", "作用 what it does", "内容 fields"),
                Records.leaves(Measure.class).stream().map(measure -> List.of(name(measure),
                        SourceDocs.of(measure).text(), Markdown.codes(Records.fields(measure)))).toList());
    }

    private static String parts() {
        return PARTS.stream().map(part -> "### " + part.getSimpleName() + "\n\n" + SourceDocs.of(part).text() + "\n\n"
                + Markdown.table(List.of("字段 field", "类型 type", "含义 meaning"), Records.rows(part)))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Class<?> type) {
        return Markdown.code(type.getSimpleName());
    }

    private static String route(Routes routes, Class<?> command) {
        String route = routes.of(command);
        return route.isEmpty() ? "" : Markdown.code(route);
    }
}

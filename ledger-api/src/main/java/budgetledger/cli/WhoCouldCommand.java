package budgetledger.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.VirementMove;
import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells who could approve an adjustment on a day, and by which grants.
@Command(name = "who-could")
final class WhoCouldCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true, converter = LineSyntax.AmountConverter.class)
    private Money amount = Money.ZERO;

    @Option(names = "--kind", paramLabel = "KIND", required = true, converter = Choices.Kind.class)
    private AdjustmentKind kind = AdjustmentKind.SUPPLEMENT;

    @Option(names = "--source", paramLabel = "SOURCE", converter = Choices.Source.class)
    private @Nullable SupplementSource source;

    @Option(names = "--move", paramLabel = "MOVE", converter = Choices.Move.class)
    private @Nullable VirementMove move;

    @Option(names = "--unit-code", paramLabel = "UNIT")
    private @Nullable String unitCode;

    @Option(names = "--on", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate on;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    WhoCouldCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/approvers`.
    ///
    /// @param level who may allow the virement's move; null when none was asked about
    record Answer(String amount, String on, String policyName, PolicyAnswer.Rule rule, @Nullable String level,
            boolean resolution, List<Approval> approvals) {
        public Answer {
            approvals = List.copyOf(approvals);
        }
    }

    /// One approval that is asked for.
    record Approval(String role, List<Approver> persons) {}

    record Approver(String person, @Nullable String name, List<Right> rights) {}

    /// @param delegatedBy whose right it is, when it is exercised for somebody else
    record Right(String role, @Nullable String department, @Nullable String unit, boolean subtree,
            @Nullable String limit, @Nullable String delegatedBy) {}

    @Override
    public Integer call() throws ServiceProblem {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("department", budget.department);
        put(query, "unit", unitCode);
        query.put("year", Integer.toString(budget.year));
        query.put("amount", amount.yuan());
        query.put("kind", kind.name());
        put(query, "source", source == null ? null : source.name());
        put(query, "move", move == null ? null : move.name());
        put(query, "on", on);
        return Verbs.answer(server, terminal, words, "/api/v1/approvers", query, Answer.class, this::print);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private void print(Answer answer) {
        terminal.out().println(words.text("who.headline", answer.on(), words.word("act", kind.name()),
                Entitlement.amount(answer.amount(), unit, words), answer.policyName(), answer.rule().name()));
        if (answer.resolution()) {
            terminal.out().println(words.text("who.resolution"));
        }
        if (answer.approvals().isEmpty()) {
            terminal.out().println(words.text("FORBIDDEN".equals(answer.level()) ? "who.forbidden" : "who.automatic"));
        }
        for (int i = 0; i < answer.approvals().size(); i++) {
            Approval approval = answer.approvals().get(i);
            terminal.out().println();
            terminal.out().println(words.text("who.approval", i + 1, words.word("role", approval.role())));
            if (approval.persons().isEmpty()) {
                terminal.out().println("  " + words.text("who.nobody"));
            } else {
                table(approval.persons()).lines("  ").forEach(terminal.out()::println);
            }
        }
    }

    /// Names stand only where the service tells them: to those who keep the register.
    private Table table(List<Approver> persons) {
        boolean named = persons.stream().anyMatch(person -> person.name() != null);
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT).row(
                words.text("access.person"), words.text("access.role"), words.text("access.scope"),
                words.text("access.limit"), words.text("who.for"));
        for (Approver person : persons) {
            String who = named ? person.person() + " " + person.name() : person.person();
            for (Right right : person.rights()) {
                table.row(who, words.word("role", right.role()),
                        Entitlement.scope(right.department(), right.unit(), right.subtree(), words),
                        Entitlement.amount(right.limit(), unit, words),
                        right.delegatedBy() == null ? "" : right.delegatedBy());
            }
        }
        return table;
    }
}

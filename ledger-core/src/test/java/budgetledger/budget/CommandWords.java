package budgetledger.budget;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import budgetledger.Samples;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.money.Money;

/// Reads a command as the decision tables write it:
///
/// - `open`, `enact LINES`, `draft KIND LINES`, `submit`, `withdraw`, `approve`, `reject`
/// - LINES: `RUNNING 5.00 PROJECT*3 1.00`, where `*3` says the line three times
/// - breakdowns after the lines: `/ PERSONNEL whole=5.00 人员经费=3.00`
/// - options anywhere: `by=` person, `for=` on whose behalf, `on=` effective date, `id=` adjustment (A unless
///   said), `v=` version (the current one unless said; `v=1!` has other content)
final class CommandWords {
    static final Reason WHY = new Reason("NOT_NOW", "本月不办");

    private final Map<String, String> options = new HashMap<>();
    private final Deque<String> words = new ArrayDeque<>();
    private final BudgetState state;

    private CommandWords(String text, BudgetState state) {
        this.state = state;
        for (String word : text.strip().split(" +")) {
            String[] option = word.split("=", 2);
            if (List.of("by", "for", "on", "id", "v").contains(option[0])) {
                options.put(option[0], option[1]);
            } else {
                words.add(word);
            }
        }
    }

    static BudgetCommand read(String text, BudgetState state) {
        return new CommandWords(text, state).read();
    }

    private BudgetCommand read() {
        BudgetId budget = Samples.BUDGET;
        String verb = words.remove();
        return switch (verb) {
            case "open" -> new OpenBudget(budget, act(), Samples.DEPARTMENT_NAME);
            case "enact" -> new EnactBudget(budget, act(), lines(), breakdowns());
            case "draft" -> new DraftAdjustment(budget, act(), id(), AdjustmentKind.valueOf(words.remove()), lines(),
                    breakdowns());
            case "submit" -> new SubmitAdjustment(budget, id(), version(), person("by", Samples.MAKER));
            case "withdraw" -> new WithdrawAdjustment(budget, id(), version(), person("by", Samples.MAKER), WHY);
            case "approve" -> new ApproveAdjustment(budget, id(), version(), person("by", Samples.CHECKER));
            case "reject" -> new RejectAdjustment(budget, id(), version(), person("by", Samples.CHECKER), WHY);
            default -> throw new IllegalArgumentException("the tables know no command " + verb);
        };
    }

    private Act act() {
        Act act = Samples.act(person("by", Samples.MAKER),
                LocalDate.parse(options.getOrDefault("on", "2022-03-05")));
        PersonId head = options.containsKey("for") ? new PersonId(options.get("for")) : null;
        return new Act(act.actor(), head, act.effectiveOn(), act.reason(), act.document(), act.provenance());
    }

    private PersonId person(String option, PersonId otherwise) {
        return options.containsKey(option) ? new PersonId(options.get(option)) : otherwise;
    }

    private AdjustmentId id() {
        return Lexicon.adjustment(options.getOrDefault("id", "A"));
    }

    private AdjustmentVersion version() {
        AdjustmentVersion current = new AdjustmentVersion(1, Lexicon.OTHER_HASH);
        if (state instanceof BudgetState.Opened opened && opened.adjustments().get(id()) != null) {
            current = opened.adjustments().get(id()).version();
        }
        String named = options.get("v");
        if (named == null) {
            return current;
        }
        return named.endsWith("!") ? AdjustmentVersion.parse(named.replace("!", "-" + Lexicon.OTHER_HASH))
                : new AdjustmentVersion(Integer.parseInt(named), current.contentHash());
    }

    private List<LineAmount> lines() {
        List<LineAmount> lines = new ArrayList<>();
        while (!words.isEmpty() && !words.peek().equals("/")) {
            String[] line = words.remove().split("\\*");
            LineAmount amount = new LineAmount(Lexicon.line(line[0]), Money.ofYuan(words.remove()));
            for (int times = line.length == 1 ? 1 : Integer.parseInt(line[1]); times > 0; times--) {
                lines.add(amount);
            }
        }
        return lines;
    }

    private List<BreakdownAmounts> breakdowns() {
        List<BreakdownAmounts> breakdowns = new ArrayList<>();
        while (!words.isEmpty()) {
            words.remove();
            BreakdownAxis axis = BreakdownAxis.valueOf(words.remove());
            Money whole = null;
            List<ItemAmount> items = new ArrayList<>();
            while (!words.isEmpty() && !words.peek().equals("/")) {
                String[] part = words.remove().split("=");
                if (part[0].equals("whole")) {
                    whole = Money.ofYuan(part[1]);
                } else {
                    items.add(Samples.item(part[0], part[1]));
                }
            }
            breakdowns.add(new BreakdownAmounts(axis, whole, items));
        }
        return breakdowns;
    }
}

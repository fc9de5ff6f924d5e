package budgetledger.budget;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.Samples;
import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetCommand.ReceiveTransfer;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetCommand.ReturnTransfer;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetCommand.SettleTransfer;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.money.Money;

/// Reads a command as the decision tables write it:
///
/// - `open`, `enact LINES`, `year`, `close`, `freeze`, `unfreeze`
/// - `propose REOPENING`, `propose CROSSWALK` with rules, `adopt`, `drop`
/// - `draft KIND LINES`, `revise KIND LINES`, `submit`, `withdraw`, `return`, `reject`, `note`, and `approve`, with an
///   amount for each line when it approves less
/// - `receive KIND LINES`, `settle`, `bounce`: what the program does with transfers
/// - LINES: `RUNNING 5.00 PROJECT*3 1.00`, where `*3` says the line three times; after `>` the lines of a transfer
///   that arrive
/// - breakdowns after the lines: `/ PERSONNEL whole=5.00 人员经费=3.00`
/// - options anywhere: `by=` person, `for=` on whose behalf, `on=` effective date, `id=` adjustment (A unless
///   said), `v=` version (the current one unless said; `v=1!` has other content), `m=` measure (M unless said);
///   terms (`source=`, `subject=`, `resolution=`, `to=`), `from=`, `batch=`; those of [MandateWords]. Of two
///   that are alike the later one counts; `-` takes one back
final class CommandWords {
    static final Reason WHY = new Reason("NOT_NOW", "本月不办");
    private static final Set<String> OPTIONS = Set.of("by", "for", "on", "id", "v", "m", "source", "subject",
            "resolution", "to", "from", "batch", "as", "represents", "policy");
    private static final Set<String> OF_PROGRAM = Set.of("receive", "settle", "bounce");

    private final Map<String, String> options = new HashMap<>();
    private final Deque<String> words = new ArrayDeque<>();
    private final BudgetState state;

    private CommandWords(String text, BudgetState state) {
        this.state = state;
        for (String word : text.strip().split(" +")) {
            String[] option = word.split("=", 2);
            if (OPTIONS.contains(option[0]) && option[1].equals("-")) {
                options.remove(option[0]);
            } else if (OPTIONS.contains(option[0])) {
                options.put(option[0], option[1]);
            } else {
                words.add(word);
            }
        }
    }

    static Asked read(String text, BudgetState state) {
        CommandWords words = new CommandWords(text, state);
        boolean program = OF_PROGRAM.contains(words.words.peek()) && !words.options.containsKey("by");
        BudgetCommand command = words.command();
        return new Asked(command, program ? Mandate.ofService(PersonId.PROGRAM, Samples.GRANT)
                : MandateWords.read(command.actor(), words.options));
    }

    private BudgetCommand command() {
        BudgetId budget = Samples.BUDGET;
        String verb = words.remove();
        PersonId maker = person("by", Samples.MAKER);
        PersonId checker = person("by", Samples.CHECKER);
        PersonId program = person("by", PersonId.PROGRAM);
        return switch (verb) {
            case "open" -> new OpenBudget(budget, act(), Samples.DEPARTMENT_NAME);
            case "enact" -> new EnactBudget(budget, act(), lines(), breakdowns());
            case "year" -> new OpenYear(budget, act());
            case "close" -> new CloseYear(budget, act());
            case "freeze" -> new FreezeBudget(budget, act());
            case "unfreeze" -> new UnfreezeBudget(budget, act());
            case "propose" -> new ProposeMeasure(budget, act(), measureId(), measure());
            case "adopt" -> new AdoptMeasure(budget, measureId(), checker);
            case "drop" -> new DropMeasure(budget, measureId(), checker, WHY);
            case "draft" -> new DraftAdjustment(budget, act(), id(), proposal(),
                    options.containsKey("batch") ? BatchId.parse(options.get("batch")) : null);
            case "revise" -> new ReviseAdjustment(budget, act(), id(), version(), proposal());
            case "submit" -> new SubmitAdjustment(budget, id(), version(), maker);
            case "withdraw" -> new WithdrawAdjustment(budget, id(), version(), maker, WHY);
            case "return" -> new ReturnAdjustment(budget, id(), version(), checker, WHY);
            case "reject" -> new RejectAdjustment(budget, id(), version(), checker, WHY);
            case "approve" -> new ApproveAdjustment(budget, id(), version(), checker,
                    words.isEmpty() ? null : words.stream().map(Money::ofYuan).toList());
            case "note" -> new AddNote(budget, id(), maker, WHY);
            case "receive" -> new ReceiveTransfer(budget, act().by(Samples.CHECKER), id(),
                    AdjustmentKind.valueOf(words.remove()), budget("from"), lines(), program);
            case "settle" -> new SettleTransfer(budget, id(), program);
            case "bounce" -> new ReturnTransfer(budget, id(), program, WHY);
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

    private BudgetId budget(String option) {
        return BudgetId.parse(options.getOrDefault(option, "other/2022"));
    }

    private AdjustmentId id() {
        return Lexicon.adjustment(options.getOrDefault("id", "A"));
    }

    private MeasureId measureId() {
        return Lexicon.measure(options.getOrDefault("m", "M"));
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

    private Measure measure() {
        return words.remove().equals("REOPENING") ? new Measure.Reopening()
                : new Measure.AdoptCrosswalk(new Crosswalk(
                        new FiscalYear(Integer.parseInt(options.getOrDefault("from", "2021"))),
                        words.stream().map(Lexicon::crosswalkRule).toList()));
    }

    private Proposal proposal() {
        AdjustmentKind kind = AdjustmentKind.valueOf(words.remove());
        List<LineAmount> leaving = lines();
        boolean arriving = ">".equals(words.peek()) && words.remove() != null;
        List<LineAmount> arrivals = arriving ? lines() : List.of();
        String source = options.get("source");
        String subject = options.get("subject");
        String resolution = options.get("resolution");
        return new Proposal(kind, leaving, breakdowns(), new Terms(
                source == null ? null : SupplementSource.valueOf(source),
                subject == null ? null : Lexicon.entry(subject),
                resolution == null ? null : new DocumentRef(null, resolution, null),
                options.containsKey("to") ? new Transfer(budget("to"), arrivals) : null));
    }

    private List<LineAmount> lines() {
        List<LineAmount> lines = new ArrayList<>();
        while (!words.isEmpty() && !Set.of("/", ">").contains(words.peek())) {
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

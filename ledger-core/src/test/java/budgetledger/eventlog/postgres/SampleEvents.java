package budgetledger.eventlog.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineChange;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Terms;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Trace;
import budgetledger.money.Money;

/// Events of every kind with texts that are hard on SQL, arrays and JSON. The log does not judge them: whether a
/// budget allows an event is decided before.
final class SampleEvents {
    private static final List<String> TEXTS = List.of("关于追加预算的通知", "NULL", "{\"a\":\"b\\\"}", "a,b {c}", "O'Neil; --",
            "\\\\x00", "𠀀😀 é", "  spaced  ", "%_$1?", "");
    private static final BreakdownItem ITEM = new BreakdownItem("邮电费", 2);

    private final Random random;

    SampleEvents(long seed) {
        this.random = new Random(seed);
    }

    static BudgetId budget(String department) {
        return BudgetId.of(department, 2022);
    }

    /// An append of so many events at a sequence; the command is named by its key.
    Append append(BudgetId budget, long sequence, String key, int events) {
        List<BudgetEvent> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            list.add(event(budget));
        }
        return append(budget, sequence, key, list);
    }

    static Append append(BudgetId budget, long sequence, String key, List<BudgetEvent> events) {
        CommandId command = CommandId.of("tester", key);
        return new Append(budget.stream(), sequence, Trace.of(command), CommandId.inputHash(key), events);
    }

    BudgetEvent event(BudgetId budget) {
        AdjustmentId id = new AdjustmentId(new UUID(random.nextLong(), random.nextLong()));
        AdjustmentVersion version = new AdjustmentVersion(1 + random.nextInt(9), "%016x".formatted(random.nextLong()));
        return switch (random.nextInt(7)) {
            case 0 -> new BudgetEvent.BudgetOpened(budget, act(), text());
            case 1 -> new BudgetEvent.BudgetEnacted(budget, act(), 1 + random.nextInt(3), lines(), changes());
            case 2 -> new BudgetEvent.AdjustmentDrafted(budget, act(), id, version, AdjustmentKind.VIREMENT, lines(),
                    List.of(new BreakdownAmounts(BreakdownAxis.OPERATING, random.nextBoolean() ? money() : null,
                            List.of(new ItemAmount(ITEM, money())))), Terms.NONE, null);
            case 3 -> new BudgetEvent.AdjustmentSubmitted(budget, act(), id, version);
            case 4 -> new BudgetEvent.AdjustmentWithdrawn(budget, act(), id, version);
            case 5 -> new BudgetEvent.AdjustmentRejected(budget, act(), id, version);
            default -> new BudgetEvent.AdjustmentApproved(budget, act(), id, version, AdjustmentKind.SUPPLEMENT,
                    Samples.MAKER, lines(), changes(), Terms.NONE, text(), List.of(), List.of());
        };
    }

    private Act act() {
        PersonId delegate = random.nextBoolean() ? Samples.CHECKER : null;
        DocumentRef document = new DocumentRef(random.nextBoolean() ? text() : null, text(),
                random.nextBoolean() ? "%064x".formatted(random.nextInt(1 << 30)) : null);
        return new Act(Samples.MAKER, delegate, LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365)),
                new Reason("GOODS_SERVICES", text()), document,
                Provenance.values()[random.nextInt(Provenance.values().length)]);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(1000);
    }

    private Money money() {
        return Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
    }

    private List<LineChange> lines() {
        return List.of(new LineChange(Samples.RUNNING, money(), money(), money()),
                new LineChange(Samples.PROJECT, money(), money(), money()));
    }

    private List<BreakdownChange> changes() {
        return List.of(new BreakdownChange(BreakdownAxis.OPERATING, money(), money(),
                List.of(new ItemChange(ITEM, money(), money()))));
    }
}

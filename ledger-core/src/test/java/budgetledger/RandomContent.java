package budgetledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Measure;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.PostedEntry;
import budgetledger.budget.Proposal;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.money.Money;

/// What random commands say: acts, lines, amounts and breakdowns, with texts that are hard to encode.
final class RandomContent {
    private static final List<LineKey> LINES = List.of(
            "-|EXPENDITURE|GENERAL|2010301|-|BASIC|-", "-|EXPENDITURE|GENERAL|2010302|-|BASIC|-",
            "-|EXPENDITURE|GENERAL|2010302|-|PROJECT|-", "001|EXPENDITURE|GENERAL|2080505|30108|BASIC|-",
            "002|EXPENDITURE|GENERAL|2080505|30108|BASIC|-", "-|EXPENDITURE|GENERAL|2010302|302|PROJECT|X-2022.1",
            "-|EXPENDITURE|GOVERNMENT_FUND|2120801|-|PROJECT|-", "-|EXPENDITURE|GOVERNMENT_FUND|2120803|-|PROJECT|-",
            "-|EXPENDITURE|GENERAL|210|-|-|-", "-|EXPENDITURE|GENERAL|21011|-|BASIC|-", "-|INCOME|GENERAL|-|-|-|-",
            "001|INCOME|OTHER|-|-|-|-").stream().map(LineKey::parse).toList();
    private static final List<LineKey> UNCLEAR =
            List.of(LineKey.general("2080505", null), LineKey.general("2010399", null));
    private static final List<String> LABELS = List.of("人员经费", "公用经费", "办公费", "邮电费", "邮电费#2", "货物",
            "“其他”\\费\"用\"", "𠮷野家", "ｆｕｌｌ　ｗｉｄｔｈ", "é\u0301");
    private static final List<BreakdownAxis> AXES = List.of(BreakdownAxis.PERSONNEL, BreakdownAxis.PERSONNEL,
            BreakdownAxis.OPERATING, BreakdownAxis.THREE_PUBLIC, BreakdownAxis.PROCUREMENT, BreakdownAxis.KIND);
    private static final int LAST_MONTH = 334;
    private static final long HUGE_FEN = 999_999_999_999_999L;

    private final Random random;

    RandomContent(Random random) {
        this.random = random;
    }

    Act act(BudgetId budget, PersonId actor) {
        return act(budget, actor, random.nextInt(LAST_MONTH));
    }

    /// Of what is about an earlier act: by then most have happened.
    Act lateAct(BudgetId budget, PersonId actor) {
        return act(budget, actor, LAST_MONTH + random.nextInt(31));
    }

    private Act act(BudgetId budget, PersonId actor, int dayOfYear) {
        LocalDate day = budget.year().firstDay().plusDays(dayOfYear + (percent(1) ? 400L : 0));
        DocumentRef document = new DocumentRef(percent(70) ? "示财预〔2022〕" + random.nextInt(99) + "号" : null,
                "关于" + LABELS.get(random.nextInt(LABELS.size())) + "的通知", percent(30) ? "0f".repeat(32) : null);
        return new Act(actor, percent(10) ? Samples.HEAD : null, day, reason(), document,
                Provenance.values()[random.nextInt(Provenance.values().length)]);
    }

    Reason reason() {
        return new Reason("R_" + random.nextInt(9), LABELS.get(random.nextInt(LABELS.size())) + "\u2028{}[],:");
    }

    String name() {
        return "示例" + LABELS.get(random.nextInt(LABELS.size()));
    }

    List<LineAmount> enactedLines() {
        return some(LINES, 6).stream().map(line -> new LineAmount(line, amount(100_000_000))).toList();
    }

    List<BreakdownAmounts> enactedBreakdowns() {
        return percent(50) ? List.of() : List.of(breakdown(1, null));
    }

    List<LineAmount> lines(AdjustmentKind kind, BudgetState.Opened state) {
        boolean up = kind == AdjustmentKind.SUPPLEMENT || (kind == AdjustmentKind.CORRECTION && percent(50));
        List<LineKey> filled = new ArrayList<>();
        state.lines().forEach(line -> {
            if (line.value().isPositive()) {
                filled.add(line.key());
            }
        });
        List<LineKey> choice = filled.isEmpty() || percent(5) ? LINES : filled;
        List<LineKey> chosen = percent(2) ? UNCLEAR : some(choice, 3);
        List<LineAmount> lines = new ArrayList<>();
        if (kind == AdjustmentKind.VIREMENT) {
            LineKey from = chosen.getFirst();
            Money amount = part(state.balance(from));
            lines.add(new LineAmount(from, amount.negate()));
            LINES.stream().filter(to -> !to.equals(from) && to.side() == from.side() && to.fund() == from.fund())
                    .skip(random.nextInt(4)).findFirst()
                    .ifPresent(to -> lines.add(new LineAmount(to, percent(5) ? amount(100) : amount)));
            return lines;
        }
        for (LineKey line : chosen) {
            lines.add(new LineAmount(line, up ? amount(1_000_000) : part(state.balance(line)).negate()));
        }
        if (percent(1)) {
            lines.add(lines.getFirst());
        }
        return lines;
    }

    /// @param kind the one said
    /// @param like the one whose lines are taken, mostly the same
    Proposal proposal(AdjustmentKind kind, AdjustmentKind like, BudgetState.Opened state) {
        boolean own = like != AdjustmentKind.REVERSAL || percent(2);
        return new Proposal(kind, own ? lines(like, state) : List.of(), own ? breakdowns(like, state) : List.of(),
                terms(like, state));
    }

    private Terms terms(AdjustmentKind kind, BudgetState.Opened state) {
        SupplementSource source = kind == AdjustmentKind.SUPPLEMENT && percent(60)
                ? SupplementSource.values()[random.nextInt(SupplementSource.values().length)] : null;
        EntryRef subject = kind.hasSubject() != percent(1) ? entry(kind, state) : null;
        boolean council = percent(source == SupplementSource.BUDGET_ADJUSTMENT ? 85 : 40);
        DocumentRef resolution = council ? new DocumentRef(null, "决议", null) : null;
        return new Terms(source, subject, resolution, kind.isTransfer() != percent(1) ? transfer(kind, state) : null);
    }

    private EntryRef entry(AdjustmentKind kind, BudgetState.Opened state) {
        List<EntryRef> entries = new ArrayList<>();
        boolean any = percent(10);
        for (PersistentMap.Entry<EntryRef, PostedEntry> entry : state.entries()) {
            AdjustmentKind of = entry.value().kind();
            boolean fits = entry.value().reversedBy() == null && (kind == AdjustmentKind.CORRECTION || of == null
                    || (of != AdjustmentKind.REVERSAL && !of.isTransfer()));
            if (any || fits) {
                entries.add(entry.key());
            }
        }
        return entries.isEmpty() || percent(3) ? new EntryRef.OfEnactment(99)
                : entries.get(random.nextInt(entries.size()));
    }

    private Transfer transfer(AdjustmentKind kind, BudgetState.Opened state) {
        BudgetId budget = state.budget();
        boolean within = kind == AdjustmentKind.CARRY_FORWARD != percent(3);
        List<String> others = List.of("sample-a", "sample-b", "sample-c").stream()
                .filter(other -> !other.equals(budget.department().value())).toList();
        return new Transfer(within ? BudgetId.of(budget.department().value(), budget.year().value() + 1)
                : BudgetId.of(others.get(random.nextInt(others.size())), budget.year().value()),
                percent(5) ? List.of(new LineAmount(LINES.getFirst(), amount(1_000))) : List.of());
    }

    Measure measure(BudgetId budget) {
        if (percent(70)) {
            return new Measure.Reopening();
        }
        return new Measure.AdoptCrosswalk(new Crosswalk(new FiscalYear(budget.year().value() - (percent(80) ? 1 : 0)),
                List.of(new CrosswalkRule(new CrosswalkRule.Pattern(null, null, LINES.getFirst().function(), null),
                        List.of(new CrosswalkRule.Share(null, LINES.get(1).function(), null,
                                percent(80) ? CrosswalkRule.WHOLE : 1))))));
    }

    private List<BreakdownAmounts> breakdowns(AdjustmentKind kind, BudgetState.Opened state) {
        boolean down = kind == AdjustmentKind.REDUCTION || kind.isTransfer();
        return percent(60) ? List.of() : List.of(breakdown(down ? -1 : 1, state));
    }

    private BreakdownAmounts breakdown(int sign, BudgetState.Opened state) {
        BreakdownAxis axis = AXES.get(random.nextInt(AXES.size()));
        List<ItemAmount> items = new ArrayList<>();
        PersistentMap<BreakdownItem, Money> before =
                state == null ? PersistentMap.empty() : state.breakdown(axis).items();
        for (String label : some(LABELS, 3)) {
            BreakdownItem item = BreakdownItem.parse(label);
            items.add(new ItemAmount(item, sign > 0 ? amount(100_000) : part(before.getOr(item, Money.ZERO)).negate()));
        }
        boolean stated = !axis.breaksDownLines() && percent(30);
        return new BreakdownAmounts(axis, stated ? Money.ofFen(sign * amount(1_000_000).fen()) : null, items);
    }

    /// A part of a balance, or now and then more than all of it.
    private Money part(Money balance) {
        return percent(4) ? balance.plus(Money.ofFen(1))
                : Money.ofFen(Math.min(balance.fen(), 1 + random.nextLong(Math.max(1, balance.fen() / 2))));
    }

    private Money amount(long fenMax) {
        if (percent(2)) {
            return Money.ofFen(percent(30) ? HUGE_FEN : 0);
        }
        return Money.ofFen(1 + random.nextLong(fenMax));
    }

    private <T> List<T> some(List<T> all, int max) {
        List<T> rest = new ArrayList<>(all);
        List<T> chosen = new ArrayList<>();
        for (int count = 1 + random.nextInt(Math.min(max, all.size())); count > 0; count--) {
            chosen.add(rest.remove(random.nextInt(rest.size())));
        }
        return chosen;
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}

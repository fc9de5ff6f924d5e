package budgetledger.journal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import budgetledger.RandomHistories.History;
import budgetledger.RandomHistories.Step;
import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineAmount;
import budgetledger.budget.Phase;
import budgetledger.budget.UsageKey;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every history about transfers, reversals, notes and limits, asked of the events alone.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsHistoriesTest {
    static List<History> histories() {
        return HistoriesTest.HISTORIES;
    }

    private static void add(Map<String, Money> sums, String key, Money amount) {
        sums.merge(key, amount, Money::plus);
    }

    private static Map<String, Money> nonZero(Map<String, Money> sums) {
        Map<String, Money> rest = new TreeMap<>(sums);
        rest.values().removeIf(Money::isZero);
        return rest;
    }

    /// At each moment as much is in transit as approved transfers have taken away; in the end nothing is.
    @ParameterizedTest
    @MethodSource("histories")
    void what_is_in_transit_is_what_was_sent_and_has_neither_arrived_nor_come_back(History history) {
        Map<String, Money> posted = new HashMap<>();
        Map<String, Money> sent = new HashMap<>();
        Map<String, Map<String, Money>> pending = new HashMap<>();
        for (BudgetEvent event : history.events()) {
            Journal.entry(event).ifPresent(entry -> entry.postings().forEach(posting -> {
                if (posting instanceof Posting.OnFund p && p.account() == Account.IN_TRANSIT) {
                    add(posted, event.budget() + " " + p.side() + " " + p.fund(), p.amount());
                }
            }));
            if (event instanceof AdjustmentApproved e && e.kind().isTransfer()) {
                Map<String, Money> left = new HashMap<>();
                e.lines().forEach(line -> add(left, e.budget() + " " + line.line().side() + " " + line.line().fund(),
                        line.decided().negate()));
                pending.put(e.adjustment().toString(), left);
                left.forEach((key, amount) -> add(sent, key, amount));
            }
            if (event instanceof TransferSettled || event instanceof TransferReturned) {
                pending.remove(((BudgetEvent.OfAdjustment) event).adjustment().toString())
                        .forEach((key, amount) -> add(sent, key, amount.negate()));
            }
            assertThat(nonZero(posted)).as("seed %d: %s", history.seed(), event).isEqualTo(nonZero(sent));
        }
        assertThat(nonZero(posted)).as("seed %d", history.seed()).isEmpty();
    }

    /// 划转 and 结转 conserve the total over all budgets, for every side and fund source; what a year hands on is what
    /// the next one opens with.
    @ParameterizedTest
    @MethodSource("histories")
    void transfers_move_money_between_budgets_and_make_none(History history) {
        Map<String, Money> sums = new HashMap<>();
        Map<AdjustmentId, Map<String, Money>> carried = new HashMap<>();
        Map<AdjustmentId, Map<String, Money>> received = new HashMap<>();
        Set<AdjustmentId> settled = new HashSet<>();
        for (BudgetEvent event : history.events()) {
            Journal.entry(event).filter(entry -> entry.act() == ActKind.REASSIGNMENT
                    || entry.act() == ActKind.CARRY_FORWARD).ifPresent(entry ->
                            Totals.byFund(entry).forEach((fund, amount) -> add(sums, entry.act() + " " + fund, amount)));
            switch (event) {
                case AdjustmentApproved e when e.kind().isTransfer() ->
                    carried.put(e.adjustment(), Totals.byFund(Journal.entry(e).orElseThrow()));
                case TransferReceived e -> received.put(e.adjustment(), Totals.byFund(Journal.entry(e).orElseThrow()));
                case TransferSettled e -> settled.add(e.adjustment());
                default -> { }
            }
        }
        assertThat(nonZero(sums)).as("seed %d", history.seed()).isEmpty();
        assertThat(settled).isEqualTo(received.keySet());
        received.forEach((id, arrived) -> {
            Map<String, Money> left = new HashMap<>();
            carried.get(id).forEach((fund, amount) -> left.put(fund, amount.negate()));
            assertThat(nonZero(arrived)).as("seed %d: %s", history.seed(), id).isEqualTo(nonZero(left));
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_reversal_puts_back_every_line_and_item_of_one_entry_once(History history) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, BudgetEvent> events = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (BudgetEvent event : history.events()) {
            EntryRef ref = switch (event) {
                case BudgetEnacted e -> new EntryRef.OfEnactment(e.part());
                case AdjustmentApproved e -> new EntryRef.OfAdjustment(e.adjustment());
                case TransferReceived e -> new EntryRef.OfTransfer(e.adjustment());
                default -> null;
            };
            if (event instanceof AdjustmentApproved e && e.kind() == AdjustmentKind.REVERSAL) {
                String subject = e.budget() + " " + e.terms().subject().text();
                BudgetEvent undone = events.get(subject);
                assertThat(taken.add(subject)).as("seed %d: %s", history.seed(), e).isTrue();
                assertThat(e.act().effectiveOn()).isAfterOrEqualTo(undone.act().effectiveOn());
                assertThat(undone instanceof BudgetEnacted || undone instanceof AdjustmentApproved approved
                        && !approved.kind().isTransfer() && approved.kind() != AdjustmentKind.REVERSAL).isTrue();
                assertThat(moved(Journal.entry(e).orElseThrow(), 1)).as("seed %d: %s", history.seed(), e)
                        .isEqualTo(moved(entries.get(subject), -1));
            }
            if (ref != null) {
                entries.put(event.budget() + " " + ref.text(), Journal.entry(event).orElseThrow());
                events.put(event.budget() + " " + ref.text(), event);
            }
        }
    }

    /// Lines, items, and the accounts beside them that say where authority came from, of an enactment; for what
    /// divides lines the remainder follows them.
    private static Map<String, Money> moved(Entry entry, int sign) {
        Map<String, Money> moved = new HashMap<>();
        for (Posting posting : entry.postings()) {
            Money amount = Money.ofFen(sign * posting.amount().fen());
            switch (posting) {
                case Posting.OnLine p -> add(moved, "line " + p.line(), amount);
                case Posting.OnItem p -> add(moved, "item " + p.axis() + " " + p.item(), amount);
                case Posting.OnAxis p when !p.axis().breaksDownLines() -> add(moved, p.account() + " " + p.axis(), amount);
                case Posting.OnFund p -> add(moved, p.side() + " " + p.fund(), amount);
                case Posting.OnAxis _ -> { }
            }
        }
        return nonZero(moved);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_note_changes_nothing_else_and_moves_nothing(History history) {
        for (Step step : history.steps()) {
            for (BudgetEvent event : step.events()) {
                if (event instanceof NoteAdded) {
                    assertThat(step.after()).isEqualTo(step.before());
                    assertThat(Journal.entry(event)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void no_figure_moves_in_a_closed_or_frozen_budget_but_what_comes_back(History history) {
        for (Step step : history.steps()) {
            if (step.before() instanceof Opened opened && (opened.frozen() || opened.phase() == Phase.CLOSED)) {
                assertThat(step.events()).as("seed %d: %s", history.seed(), step.command()).allMatch(event ->
                        event instanceof TransferReturned || event instanceof TransferSettled
                        || Journal.entry(event).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_makers_usage_is_the_sum_of_what_is_handed_over_or_approved(History history) {
        history.states().forEach((budget, state) -> {
            if (state instanceof Opened opened) {
                Map<String, Money> kept = new HashMap<>();
                opened.usage().forEach(used -> add(kept, used.key().toString(), used.value()));
                assertThat(nonZero(kept)).as("seed %d: %s", history.seed(), budget).isEqualTo(nonZero(usage(opened)));
            }
        });
    }

    private static Map<String, Money> usage(Opened state) {
        Map<String, Money> usage = new HashMap<>();
        List<Adjustment> counting = new ArrayList<>();
        state.adjustments().forEach(entry -> {
            if (List.of(AdjustmentStatus.SUBMITTED, AdjustmentStatus.APPROVED).contains(entry.value().status())) {
                counting.add(entry.value());
            }
        });
        for (Adjustment adjustment : counting) {
            Map<String, long[]> upAndDown = new HashMap<>();
            for (LineAmount line : adjustment.decided()) {
                UsageKey key = new UsageKey(adjustment.maker(), line.line().unit(),
                        YearMonth.from(adjustment.act().effectiveOn()));
                upAndDown.computeIfAbsent(key.toString(), _ -> new long[2])[line.amount().isPositive() ? 0 : 1] +=
                        Math.abs(line.amount().fen());
            }
            upAndDown.forEach((key, sums) -> add(usage, key, Money.ofFen(Math.max(sums[0], sums[1]))));
        }
        return usage;
    }
}

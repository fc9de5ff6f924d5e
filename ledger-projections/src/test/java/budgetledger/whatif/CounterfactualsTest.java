package budgetledger.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import budgetledger.RandomHistories;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostingRow;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import budgetledger.whatif.Dependent.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Over a thousand random histories: a counterfactual says what a plain walk through the events says.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CounterfactualsTest {
    private static final int HISTORIES = 1_000;
    private static final int COMMANDS = 60;
    private static final int QUESTIONS = 4;
    private static final List<String> FILTERS = List.of("", "", ":function=201", ":function=2010302", ":kind=BASIC",
            ":unit=001", ":fund=GOVERNMENT_FUND");

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    @Test
    void figures_lines_and_dependents_are_those_of_a_plain_refold_at_any_cut() {
        long different = 0;
        for (long seed : RandomHistories.seeds("counterfactuals", HISTORIES)) {
            List<RecordedEvent> events = RandomHistories.of(seed, COMMANDS).recorded();
            Random random = new Random(seed);
            List<RecordedEvent> moving = events.stream().filter(event -> !PostingRow.of(event).isEmpty()).toList();
            for (int i = 0; i < (moving.isEmpty() ? 0 : QUESTIONS); i++) {
                Case one = Case.of(random, events, moving);
                different += one.compare(seed, reasons) ? 1 : 0;
            }
        }
        assertThat(different).isGreaterThan(HISTORIES);
        assertThat(reasons).isEqualTo(EnumSet.allOf(Reason.class));
    }

    /// A question and what it is asked about.
    private record Case(List<RecordedEvent> events, FigureScope scope, Cut cut, Set<Long> without,
            Map<Long, LocalDate> moved, Predicate<LineKey> visible) {
        static Case of(Random random, List<RecordedEvent> events, List<RecordedEvent> moving) {
            BudgetId budget = moving.get(random.nextInt(moving.size())).budgetEvent().budget();
            List<RecordedEvent> own = moving.stream().filter(event -> event.budgetEvent().budget().equals(budget))
                    .toList();
            FigureScope scope = FigureScope.parse(budget.department() + ":" + budget.year() + ":"
                    + (random.nextInt(3) == 0 ? "original" : "current") + ":expenditure"
                    + FILTERS.get(random.nextInt(FILTERS.size())));
            Set<Long> without = new HashSet<>();
            Map<Long, LocalDate> moved = new HashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                long position = own.get(random.nextInt(own.size())).position();
                if (random.nextBoolean()) {
                    without.add(position);
                    moved.remove(position);
                } else if (!without.contains(position)) {
                    moved.put(position, LocalDate.of(budget.year().value(), 1, 1).plusDays(random.nextInt(365)));
                }
            }
            long last = without.stream().mapToLong(Long::longValue).max().orElse(0);
            last = Math.max(last, moved.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
            long position = random.nextBoolean() ? events.size() : last + random.nextLong(events.size() - last + 1);
            LocalDate until = random.nextBoolean() ? null
                    : LocalDate.of(budget.year().value(), 1, 1).plusDays(random.nextInt(365));
            boolean part = random.nextInt(4) == 0;
            return new Case(events, scope, new Cut(position, until), without, moved,
                    line -> !part || (line.unit() != null && line.unit().value().equals("001")));
        }

        boolean compare(long seed, Set<Reason> reasons) {
            BudgetId budget = scope.budget();
            PlainRefold actual = PlainRefold.of(events, budget, cut, Set.of(), Map.of());
            PlainRefold assumed = PlainRefold.of(events, budget, cut, without, moved);
            Counterfactual answer = new Counterfactuals(new FoldedBalances(new ListLog(events), 10_000))
                    .seenBy((_, line) -> visible.test(line)).of(scope, cut, assumptions());
            String asked = "seed " + seed + " " + scope.text() + " " + cut + " without " + without + " " + moved;
            SortedMap<String, Long> is = actual.lines(scope, cut, visible);
            SortedMap<String, Long> wouldBe = assumed.lines(scope, cut, visible);
            assertThat(answer.actual().fen()).as(asked).isEqualTo(sum(is));
            assertThat(answer.assumed().fen()).as(asked).isEqualTo(sum(wouldBe));
            assertThat(answer.difference().fen()).as(asked).isEqualTo(sum(wouldBe) - sum(is));
            assertThat(answer.open().isZero()).as(asked).isTrue();
            SortedMap<String, Long> differing = new TreeMap<>(wouldBe);
            is.forEach((line, amount) -> differing.merge(line, -amount, Long::sum));
            differing.values().removeIf(amount -> amount == 0);
            SortedMap<String, Long> told = new TreeMap<>();
            answer.lines().forEach(line -> told.put(line.line().text(), line.difference().fen()));
            assertThat(told).as(asked).isEqualTo(differing);
            assertThat(dependents(answer, budget)).as(asked).isEqualTo(assumed.dependents(visible));
            assertThat(otherHalves(answer)).as(asked).isEqualTo(expectedHalves());
            answer.dependents().forEach(dependent -> reasons.addAll(dependent.reasons()));
            return !differing.isEmpty();
        }

        private List<Assumption> assumptions() {
            List<Assumption> assumptions = new ArrayList<>();
            without.forEach(position -> assumptions.add(new Assumption.Without(event(position))));
            moved.forEach((position, day) -> assumptions.add(new Assumption.Moved(event(position), day)));
            return assumptions;
        }

        private RecordedEvent event(long position) {
            return events.get((int) position - 1);
        }

        private static List<String> dependents(Counterfactual answer, BudgetId budget) {
            return answer.dependents().stream()
                    .filter(one -> one.event().budgetEvent().budget().equals(budget))
                    .map(one -> one.event().position() + " " + one.reasons().stream().map(Enum::name)
                            .collect(Collectors.joining(" ")) + " " + one.lines().stream().map(line ->
                            line.line().text() + " " + line.recorded().fen() + ">" + line.assumed().fen()).toList())
                    .toList();
        }

        private static List<Long> otherHalves(Counterfactual answer) {
            return answer.dependents().stream().filter(one -> one.reasons().contains(Reason.OTHER_HALF))
                    .map(one -> one.event().position()).sorted().toList();
        }

        private List<Long> expectedHalves() {
            List<Long> halves = new ArrayList<>();
            Set<Long> about = new HashSet<>(without);
            about.addAll(moved.keySet());
            for (long position : about) {
                for (RecordedEvent half : events) {
                    boolean sent = event(position).event() instanceof AdjustmentApproved a
                            && half.event() instanceof TransferReceived r && r.adjustment().equals(a.adjustment());
                    boolean came = event(position).event() instanceof TransferReceived r
                            && half.event() instanceof TransferSettled s && s.adjustment().equals(r.adjustment());
                    boolean seen = (sent && ((TransferReceived) half.event()).lines().stream()
                            .anyMatch(line -> visible.test(line.line())))
                            || (came && ((TransferSettled) half.event()).lines().stream()
                            .anyMatch(line -> visible.test(line.line())));
                    if (seen && half.position() <= cut.position()) {
                        halves.add(half.position());
                    }
                }
            }
            return halves.stream().sorted().toList();
        }

        private static long sum(SortedMap<String, Long> lines) {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}

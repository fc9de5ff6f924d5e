package budgetledger.bisection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import budgetledger.journal.Account;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Over random histories: where a check fails is where it fails when it is done again after every single event.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BisectionsIT {
    private static final int HISTORIES = 60;
    private static final int COMMANDS = 150;
    private static final int QUESTIONS = 12;
    private static final List<String> FILTERS = List.of("", "", ":function=201", ":function=2010302", ":kind=BASIC",
            ":unit=001", ":fund=GOVERNMENT_FUND");

    private static LedgerFixture ledger;

    private final Map<String, Integer> runs = new HashMap<>();

    @BeforeAll
    static void create() {
        ledger = new LedgerFixture();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void stretches_of_failure_are_those_of_a_check_done_after_every_event() {
        for (long seed : RandomHistories.seeds("bisections", HISTORIES)) {
            ledger.forgetLog();
            List<RecordedEvent> events = ledger.append(RandomHistories.of(seed, COMMANDS).events());
            ledger.feedAll(500);
            Random random = new Random(seed);
            for (int i = 0; i < (events.isEmpty() ? 0 : QUESTIONS); i++) {
                ask(random, events, "seed " + seed);
            }
        }
        // Checks that fail, recover and fail again were among them, of every sort that can.
        assertThat(runs.get("OfFigure")).isGreaterThan(1);
        assertThat(runs.get("OfAnyLine")).isGreaterThan(1);
        assertThat(runs.get("OfTransit")).isGreaterThan(1);
        assertThat(runs.get("OfBalance")).isEqualTo(0);
    }

    private void ask(Random random, List<RecordedEvent> events, String seed) {
        BudgetId budget = events.get(random.nextInt(events.size())).budgetEvent().budget();
        FigureScope figure = FigureScope.parse(budget.department() + ":" + budget.year() + ":"
                + (random.nextInt(3) == 0 ? "original" : "current") + ":expenditure"
                + FILTERS.get(random.nextInt(FILTERS.size())));
        LocalDate until = random.nextInt(3) > 0 ? null
                : LocalDate.of(budget.year().value(), 1, 1).plusDays(random.nextInt(365));
        Cut cut = new Cut(random.nextBoolean() ? events.size() : random.nextInt(events.size() + 1), until);
        boolean part = random.nextInt(4) == 0;
        Predicate<LineKey> visible =
                line -> !part || (line.unit() != null && line.unit().value().equals("001"));
        Plain plain = new Plain(events, budget, cut, visible);
        Limit limit = new Limit(Limit.Relation.values()[random.nextInt(3)], plain.someAmount(random, figure));
        Check check = switch (random.nextInt(part ? 2 : 4)) {
            case 0 -> new Check.OfFigure(figure, limit);
            case 1 -> new Check.OfAnyLine(figure, limit);
            case 2 -> new Check.OfTransit(budget);
            default -> new Check.OfBalance(budget);
        };
        Bisections bisections = new Bisections(ledger.service());
        Bisection answer = (part ? bisections.seenBy((_, line) -> visible.test(line)) : bisections)
                .of(check, cut, 0, Integer.MAX_VALUE);
        List<Boolean> states = plain.states(check);
        List<String> expected = plain.runs(states);
        String asked = seed + " " + check + " " + cut + " part " + part;
        assertThat(answer.runs().stream().map(BisectionsIT::text)).as(asked).isEqualTo(expected);
        assertThat(answer.failsNow()).as(asked).isEqualTo(!states.isEmpty() && states.getLast());
        assertThat(answer.runCount()).isEqualTo(expected.size());
        assertThat(answer.more()).isFalse();
        assertThat(answer.first()).isEqualTo(answer.runs().isEmpty() ? null : answer.runs().getFirst());
        assertThat(answer.last()).isEqualTo(answer.runs().isEmpty() ? null : answer.runs().getLast());
        for (Run run : answer.runs()) {
            assertThat(List.of(run.since().before().fen(), run.since().after().fen())).as(asked)
                    .isEqualTo(plain.around(check, run.since()));
        }
        runs.merge(check.getClass().getSimpleName(), expected.size(), Math::max);
        paged(answer, part ? bisections.seenBy((_, line) -> visible.test(line)) : bisections);
    }

    private static void paged(Bisection whole, Bisections bisections) {
        List<Run> all = new ArrayList<>();
        Bisection page = bisections.of(whole.check(), whole.cut(), 0, 2);
        all.addAll(page.runs());
        while (page.more()) {
            page = bisections.of(whole.check(), whole.cut(), all.getLast().since().position(), 2);
            all.addAll(page.runs());
            assertThat(page.runCount()).isEqualTo(whole.runCount());
        }
        assertThat(all).isEqualTo(whole.runs());
    }

    private static String text(Run run) {
        Turn until = run.until();
        return run.since().position() + ".." + (until == null ? "" : until.position()) + " good "
                + run.lastGoodPosition();
    }

    /// The same by doing the check after every event, without a database.
    private record Plain(List<RecordedEvent> events, BudgetId budget, Cut cut, Predicate<LineKey> visible) {
        private List<PostingRow> rows(long position) {
            return events.stream().filter(event -> event.position() <= Math.min(position, cut.position()))
                    .flatMap(event -> PostingRow.of(event).stream())
                    .filter(row -> row.budget().equals(budget)).toList();
        }

        /// The first posting that there is to see.
        private long start() {
            return rows(Long.MAX_VALUE).stream().filter(row -> visible.test(null == line(row) ? NOWHERE : line(row)))
                    .mapToLong(PostingRow::position).findFirst().orElse(Long.MAX_VALUE);
        }

        private static final LineKey NOWHERE = LineKey.general("999", null);

        private static LineKey line(PostingRow row) {
            return row.posting() instanceof Posting.OnLine(LineKey line, _) ? line : null;
        }

        /// Each amount that a check looks at, after a position.
        Map<String, Long> amounts(Check check, long position) {
            Map<String, Long> amounts = new TreeMap<>();
            switch (check) {
                case Check.OfFigure(var figure, _) -> {
                    if (position >= start()) {
                        amounts.put("", onLines(figure, position).values().stream().mapToLong(a -> a).sum());
                    }
                }
                case Check.OfAnyLine(var figure, _) -> amounts.putAll(onLines(figure, position));
                case Check.OfTransit _ -> taken(position).forEach(row -> {
                    if (row.posting() instanceof Posting.OnFund on && on.account() == Account.IN_TRANSIT) {
                        amounts.merge(on.side() + "|" + on.fund(), on.amount().fen(), Long::sum);
                    }
                });
                case Check.OfBalance _ -> amounts.put("", taken(position).stream()
                        .mapToLong(row -> row.posting().amount().fen()).sum());
            }
            return amounts;
        }

        private List<PostingRow> taken(long position) {
            return rows(position).stream().filter(row -> cut.takes(row.position(), row.effectiveOn())).toList();
        }

        private Map<String, Long> onLines(FigureScope figure, long position) {
            Map<String, Long> amounts = new TreeMap<>();
            for (PostingRow row : taken(position)) {
                LineKey line = line(row);
                if (line != null && figure.basis().takes(row.act()) && figure.matches(line) && visible.test(line)) {
                    amounts.merge(line.text(), row.posting().amount().fen(), Long::sum);
                }
            }
            return amounts;
        }

        List<Boolean> states(Check check) {
            long limit = check.limit().amount().fen();
            LongPredicate fails = switch (check.limit().relation()) {
                case BELOW -> amount -> amount < limit;
                case ABOVE -> amount -> amount > limit;
                case DIFFERS -> amount -> amount != limit;
            };
            List<Boolean> states = new ArrayList<>();
            for (long position = 1; position <= cut.position(); position++) {
                states.add(amounts(check, position).values().stream().anyMatch(fails::test));
            }
            return states;
        }

        List<String> runs(List<Boolean> states) {
            List<String> runs = new ArrayList<>();
            for (int i = 0; i < states.size(); i++) {
                if (states.get(i) && (i == 0 || !states.get(i - 1))) {
                    int end = i;
                    while (end < states.size() && states.get(end)) {
                        end++;
                    }
                    runs.add((i + 1) + ".." + (end == states.size() ? "" : end + 1) + " good "
                            + (i + 1 == start() ? 0 : i));
                }
            }
            return runs;
        }

        List<Long> around(Check check, Turn turn) {
            return List.of(amounts(check, turn.position() - 1).getOrDefault(turn.key(), 0L),
                    amounts(check, turn.position()).getOrDefault(turn.key(), 0L));
        }

        /// An amount around which the figure or its lines have been.
        Money someAmount(Random random, FigureScope figure) {
            long position = 1 + random.nextInt(events.size());
            List<Long> amounts = new ArrayList<>(onLines(figure, position).values());
            amounts.add(amounts.stream().mapToLong(a -> a).sum());
            return Money.ofFen(amounts.get(random.nextInt(amounts.size())) + random.nextInt(3) - 1);
        }
    }
}

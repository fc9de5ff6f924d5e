package budgetledger.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.comparison.Comparisons;
import budgetledger.comparison.LineAxis;
import budgetledger.explanation.ReferenceModel;
import budgetledger.figure.FigureScope;
import budgetledger.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The history of moves says what a plain fold of a list of events says, at random clocks and ranges, whole and page by
/// page, and says it again after more has been recorded.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesTest {
    private static final int HISTORIES = 200;
    private static final int COMMANDS = 60;
    private static final int QUESTIONS = 4;
    private static final List<String> FILTERS = List.of("", "", ":function=201", ":function=2010302", ":unit=001",
            ":fund=GOVERNMENT_FUND", ":function=210:kind=PROJECT");

    private LedgerFixture ledger;
    private long rows;

    @BeforeAll
    void create() {
        ledger = new LedgerFixture();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void a_report_says_what_a_plain_fold_says_and_never_changes() {
        List<Long> seeds = RandomHistories.seeds("moves", HISTORIES);
        for (long seed : seeds) {
            try {
                check(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            ledger.forgetLog();
        }
        System.out.printf("%d histories, %d rows compared%n", seeds.size(), rows);
        assertThat(rows).isGreaterThan(seeds.size());
    }

    @Test
    void a_report_that_would_be_too_large_is_refused_with_its_size() {
        List<BudgetEvent> events = RandomHistories.of(3, COMMANDS).events();
        ledger.append(events);
        ledger.feedAll(50);
        try {
            FigureScope scope = new Asked(events, new Random(3)).scope();
            MoveRange range = MoveRange.effective(null, null, new Cut(events.size(), null));
            long size = moves(Moves.ROWS_MAX).all(scope, range).rows();
            assertThat(moves((int) size).all(scope, range).moves()).hasSize((int) size);
            assertThatThrownBy(() -> moves((int) size - 1).all(scope, range))
                    .isInstanceOf(Moves.TooManyRows.class)
                    .hasMessage("a report of " + size + " rows, and " + (size - 1) + " are the most");
        } finally {
            ledger.forgetLog();
        }
    }

    private void check(long seed) {
        List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
        if (events.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        List<BudgetEvent> half = events.subList(0, 1 + random.nextInt(events.size()));
        ledger.append(half);
        ledger.feedAll(50);
        List<Runnable> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(question(new Asked(half, random)));
        }
        questions.forEach(Runnable::run);
        ledger.append(events.subList(half.size(), events.size()));
        ledger.feedAll(7);
        questions.forEach(Runnable::run);
        question(new Asked(events, random)).run();
    }

    private Moves moves(int rowsMax) {
        return new Moves(ledger.service(), new PostedBalances(ledger.service()), (_, _) -> true, rowsMax);
    }

    /// Fixed now, and can be asked again later.
    private Runnable question(Asked asked) {
        FigureScope scope = asked.scope();
        MoveRange range = asked.range();
        int page = 1 + asked.random.nextInt(4);
        List<String> expected = asked.fold(scope, range);
        return () -> {
            MovesReport report = moves(Moves.ROWS_MAX).all(scope, range);
            assertThat(report.moves().stream().map(MovesTest::text)).isEqualTo(expected);
            assertThat(paged(scope, range, page)).isEqualTo(expected);
            assertThat(report.opening()).isEqualTo(figure(scope, range.opening()));
            assertThat(report.closing()).isEqualTo(figure(scope, range.closing()));
            assertThat(sum(report.moves())).isEqualTo(report.closing().minus(report.opening()));
            assertThat(report.rows()).isEqualTo(expected.size());
            compare(scope, range, report);
            rows += expected.size();
        };
    }

    private List<String> paged(FigureScope scope, MoveRange range, int eventsMax) {
        List<String> rows = new ArrayList<>();
        MoveKey after = null;
        do {
            MovesReport page = moves(Moves.ROWS_MAX).page(scope, range, after, eventsMax);
            page.moves().forEach(move -> rows.add(text(move)));
            assertThat(page.moves().stream().map(Move::position).distinct().count()).isLessThanOrEqualTo(eventsMax);
            after = page.next() == null ? null : MoveKey.parse(page.next().text());
        } while (after != null);
        return rows;
    }

    /// What comparisons say at both ends differs by the sum of the moves.
    private void compare(FigureScope scope, MoveRange range, MovesReport report) {
        if (!scope.equals(FigureScope.whole(scope.budget(), scope.basis(), scope.side()))) {
            return;
        }
        Comparisons comparisons = new Comparisons(new PostedBalances(ledger.service()));
        BudgetId base = BudgetId.of("nobody", scope.budget().year().value());
        Money then = comparisons.compare(base, scope.budget(), scope.side(), LineAxis.FUNCTION.axis(), scope.basis(),
                range.opening()).target();
        Money now = comparisons.compare(base, scope.budget(), scope.side(), LineAxis.FUNCTION.axis(), scope.basis(),
                range.closing()).target();
        assertThat(report.change()).isEqualTo(now.minus(then));
    }

    private Money figure(FigureScope scope, Cut cut) {
        Balances balances = new PostedBalances(ledger.service());
        return balances.lines(scope.budget(), scope.basis(), cut).entrySet().stream()
                .filter(line -> scope.matches(line.getKey())).map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<Move> moves) {
        return moves.stream().map(Move::change).reduce(Money.ZERO, Money::plus);
    }

    private static String text(Move move) {
        return move.key().text() + " " + move.kind() + " " + move.line().text() + " " + move.before().fen() + " "
                + move.change().fen() + " " + move.after().fen();
    }

    /// A plain list of events, and what is asked about it.
    private record Asked(List<BudgetEvent> events, Random random) {
        List<String> fold(FigureScope scope, MoveRange range) {
            ReferenceModel model = new ReferenceModel(events);
            List<ReferenceModel.Move> before = model.contributions(scope, range.opening());
            Map<String, AtomicLong> balances = new TreeMap<>();
            before.forEach(move -> balance(balances, move).addAndGet(move.fen()));
            Comparator<ReferenceModel.Move> order = Comparator.comparing(ReferenceModel.Move::position);
            if (range.by() == MoveRange.Clock.EFFECTIVE) {
                order = Comparator.comparing(ReferenceModel.Move::day).thenComparing(order);
            }
            List<String> rows = new ArrayList<>();
            model.contributions(scope, range.closing()).stream().filter(move -> !before.contains(move))
                    .sorted(order.thenComparing(ReferenceModel.Move::line))
                    .forEach(move -> {
                        long from = balance(balances, move).getAndAdd(move.fen());
                        rows.add(move.day() + "." + move.position() + " " + move.act() + " " + move.line().text() + " "
                                + from + " " + move.fen() + " " + (from + move.fen()));
                    });
            return rows;
        }

        private static AtomicLong balance(Map<String, AtomicLong> balances, ReferenceModel.Move move) {
            return balances.computeIfAbsent(move.line().text(), _ -> new AtomicLong());
        }

        FigureScope scope() {
            BudgetId budget = events.get(random.nextInt(events.size())).budget();
            String basis = random.nextInt(3) == 0 ? "original" : "current";
            return FigureScope.parse(budget.department() + ":" + budget.year() + ":" + basis + ":expenditure"
                    + FILTERS.get(random.nextInt(FILTERS.size())));
        }

        MoveRange range() {
            Cut cut = new Cut(random.nextInt(3) == 0 ? events.size() : random.nextInt(events.size() + 1),
                    random.nextInt(3) == 0 ? day() : null);
            if (random.nextBoolean()) {
                long after = random.nextInt(events.size() + 1);
                return MoveRange.recorded(after, after + random.nextInt(events.size() + 1), cut);
            }
            LocalDate from = random.nextBoolean() ? day() : null;
            return MoveRange.effective(from, random.nextBoolean() ? null
                    : (from == null ? day() : from.plusDays(random.nextInt(300))), cut);
        }

        private LocalDate day() {
            return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(730));
        }
    }
}

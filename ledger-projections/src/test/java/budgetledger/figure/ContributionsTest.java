package budgetledger.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/// Every figure is exactly the sum of what contributed to it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionsTest {
    private static final int FIGURES = 150;
    private static final List<String> FILTERS = List.of("", ":function=201", ":function=2010302", ":kind=BASIC",
            ":unit=001", ":fund=GOVERNMENT_FUND", ":economic=301", ":economic=30108:unit=002",
            ":function=210:kind=PROJECT");

    private final long seed = RandomHistories.seeds("contributions", 1).getLast();
    private final LedgerFixture ledger = new LedgerFixture();
    private final Contributions contributions = new Contributions(ledger.service());
    private List<RecordedEvent> events = List.of();

    @BeforeAll
    void fill() {
        events = ledger.append(RandomHistories.of(seed, 600).events());
        ledger.feedAll(500);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void contributions_add_up_to_the_figure_at_any_cut() {
        Balances balances = new PostedBalances(ledger.service());
        Random random = new Random(seed);
        for (int i = 0; i < FIGURES; i++) {
            FigureScope scope = scope(random);
            Cut cut = cut(random);
            Money figure = Money.ZERO;
            for (Map.Entry<LineKey, Money> line : balances.lines(scope.budget(), scope.basis(), cut).entrySet()) {
                figure = scope.matches(line.getKey()) ? figure.plus(line.getValue()) : figure;
            }
            Money sum = Money.ZERO;
            for (Contribution part : contributions.of(scope, cut, 0, Integer.MAX_VALUE)) {
                assertThat(cut.takes(part.event().position(), part.event().event().act().effectiveOn()))
                        .as("%s in %s", part, cut).isTrue();
                sum = sum.plus(part.amount());
            }
            assertThat(sum).as("%s at %s", scope.text(), cut).isEqualTo(figure);
        }
    }

    @Test
    void pages_hold_so_many_events_that_contribute_and_together_everything_once() {
        Random random = new Random(seed);
        for (int i = 0; i < FIGURES; i++) {
            FigureScope scope = scope(random);
            Cut cut = cut(random);
            int eventsMax = 1 + random.nextInt(5);
            List<Contribution> paged = new ArrayList<>();
            List<Contribution> page = contributions.of(scope, cut, 0, eventsMax);
            while (!page.isEmpty()) {
                paged.addAll(page);
                List<Contribution> next = contributions.of(scope, cut, page.getLast().event().position(), eventsMax);
                long inPage = page.stream().map(part -> part.event().position()).distinct().count();
                assertThat(inPage).isEqualTo(next.isEmpty() ? Math.min(inPage, eventsMax) : eventsMax);
                page = next;
            }
            assertThat(paged).as("%s at %s", scope.text(), cut)
                    .isEqualTo(contributions.of(scope, cut, 0, Integer.MAX_VALUE));
        }
    }

    @Test
    void a_contribution_carries_the_event_as_the_log_holds_it() {
        RecordedEvent enacted = events.stream()
                .filter(event -> event.event() instanceof BudgetEvent.BudgetEnacted e && !e.lines().isEmpty())
                .findFirst()
                .orElseThrow();
        var line = ((BudgetEvent.BudgetEnacted) enacted.event()).lines().getFirst();
        FigureScope scope = FigureScope.whole(enacted.budgetEvent().budget(), Basis.ORIGINAL, line.line().side());
        assertThat(contributions.of(scope, new Cut(enacted.position(), null), 0, 1))
                .contains(new Contribution(enacted, ActKind.ENACTMENT, line.line(), line.decided()));
    }

    private FigureScope scope(Random random) {
        BudgetId budget = events.get(random.nextInt(events.size())).budgetEvent().budget();
        String basis = random.nextInt(3) == 0 ? "original" : "current";
        String filter = FILTERS.get(random.nextInt(FILTERS.size()));
        return FigureScope.parse(budget.department() + ":" + budget.year() + ":" + basis + ":expenditure" + filter);
    }

    private Cut cut(Random random) {
        LocalDate day = LocalDate.of(2021, 6, 1).plusDays(random.nextInt(600));
        return new Cut(random.nextInt(3) == 0 ? events.size() : random.nextInt(events.size() + 1),
                random.nextBoolean() ? day : null);
    }
}

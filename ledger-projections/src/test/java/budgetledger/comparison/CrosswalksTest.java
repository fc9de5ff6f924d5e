package budgetledger.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import budgetledger.LedgerFixture;
import budgetledger.Samples;
import budgetledger.adjustments.MeasureRow;
import budgetledger.adjustments.Measures;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PendingMeasure.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which crosswalks are in force, by the projection and by the log itself.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrosswalksTest {
    private static final BudgetId BUDGET = Samples.BUDGET;
    private static final BudgetId OTHER = BudgetId.of("other", 2022);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 5);
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

    private final LedgerFixture ledger = new LedgerFixture();
    private final Measures measures = new Measures(ledger.service());

    /// The second is adopted before the first, the third is dropped, the fourth never decided.
    private final List<BudgetEvent> events = List.of(proposed(BUDGET, 1, MAY, crosswalk("205")),
            proposed(BUDGET, 2, MARCH, crosswalk("204")), proposed(BUDGET, 3, MARCH, crosswalk("203")),
            adopted(BUDGET, 2, MARCH, crosswalk("204")), dropped(3), adopted(BUDGET, 1, MAY, crosswalk("205")),
            proposed(OTHER, 5, MARCH, crosswalk("206")), adopted(OTHER, 5, MARCH, crosswalk("206")),
            proposed(BUDGET, 6, MAY, new Measure.Reopening()), dropped(6),
            proposed(BUDGET, 4, MARCH, crosswalk("207")));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void those_adopted_by_the_position_and_effective_by_the_day_count_in_order_of_adoption() {
        ledger.append(events);
        ledger.feedAll(3);
        assertThat(inForce(11, null)).containsExactly("4 204", "6 205");
        assertThat(inForce(6, null)).containsExactly("4 204", "6 205");
        assertThat(inForce(5, null)).containsExactly("4 204");
        assertThat(inForce(3, null)).isEmpty();
        assertThat(inForce(11, MAY)).containsExactly("4 204", "6 205");
        assertThat(inForce(11, MAY.minusDays(1))).containsExactly("4 204");
        assertThat(inForce(11, MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void a_measure_is_listed_with_what_became_of_it() {
        ledger.append(events);
        ledger.feedAll(500);
        assertThat(measures.of(BUDGET)).containsExactly(
                row(0, Status.ADOPTED, 5), row(1, Status.ADOPTED, 3), row(2, Status.DROPPED, 4),
                row(8, Status.DROPPED, 9),
                new MeasureRow((MeasureProposed) events.get(10), Status.PROPOSED, null, 11, 11));
        assertThat(measures.of(BudgetId.of("nowhere", 2022))).isEmpty();
    }

    private MeasureRow row(int proposal, Status status, int decision) {
        return new MeasureRow((MeasureProposed) events.get(proposal), status, events.get(decision), proposal + 1,
                decision + 1);
    }

    private List<String> inForce(long position, LocalDate effectiveAt) {
        Cut cut = new Cut(position, effectiveAt);
        List<AdoptedCrosswalk> recorded = new RecordedCrosswalks(measures).adopted(BUDGET, cut);
        assertThat(new FoldedCrosswalks(new FoldedBalances(ledger.log(), 100)).adopted(BUDGET, cut))
                .isEqualTo(recorded);
        assertThat(recorded).allMatch(one -> one.act().actor().equals(Samples.CHECKER)
                && one.proposer().equals(Samples.MAKER));
        return recorded.stream().map(one -> one.position() + " "
                + one.crosswalk().rules().getFirst().old().function().value()).toList();
    }

    private static Measure crosswalk(String code) {
        return new Measure.AdoptCrosswalk(new Crosswalk(new FiscalYear(2021),
                RestatementTest.rules("other:U1:" + code + ":- > U9:201:302*333333 + -:202:-*666667")));
    }

    private static MeasureProposed proposed(BudgetId budget, int number, LocalDate day, Measure measure) {
        return new MeasureProposed(budget, Samples.act(Samples.MAKER, day), id(number), measure);
    }

    private static MeasureAdopted adopted(BudgetId budget, int number, LocalDate day, Measure measure) {
        return new MeasureAdopted(budget, Samples.act(Samples.CHECKER, day), id(number), measure, Samples.MAKER);
    }

    private static MeasureDropped dropped(int number) {
        return new MeasureDropped(BUDGET, Samples.act(Samples.CHECKER, MARCH), id(number));
    }

    private static MeasureId id(int number) {
        return new MeasureId(new UUID(0, number));
    }
}

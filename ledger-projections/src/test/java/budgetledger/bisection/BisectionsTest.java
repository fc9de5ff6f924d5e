package budgetledger.bisection;

import java.util.List;

import budgetledger.LedgerFixture;
import budgetledger.Samples;
import budgetledger.Told;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.Side;
import budgetledger.figure.FigureScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A check that failed, held again and fails; and books that somebody has put wrong.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BisectionsTest {
    private static final FigureScope WHOLE =
            FigureScope.whole(Samples.BUDGET, Basis.CURRENT, Side.EXPENDITURE);

    @Test
    void the_first_event_ever_and_the_first_of_the_present_failure_are_told_apart() {
        try (LedgerFixture ledger = new LedgerFixture()) {
            Told told = new Told().enacted(Samples.BUDGET, List.of(Samples.amount(Samples.RUNNING, "100.00")));
            moved(told, 1, AdjustmentKind.REDUCTION, "-30.00"); // position 5: 70.00
            moved(told, 2, AdjustmentKind.SUPPLEMENT, "40.00"); // position 8: 110.00
            moved(told, 3, AdjustmentKind.REDUCTION, "-25.00"); // position 11: 85.00
            moved(told, 4, AdjustmentKind.REDUCTION, "-5.00"); // position 14: 80.00
            ledger.append(told.events());
            ledger.feedAll(500);
            Check check = new Check.OfFigure(WHOLE, new Limit(Limit.Relation.BELOW, Samples.yuan("90.00")));
            Run first = new Run(turn(5, "100.00", "70.00"), turn(8, "70.00", "110.00"), 4);
            Run last = new Run(turn(11, "110.00", "85.00"), null, 10);
            Cut cut = new Cut(14, null);
            assertThat(new Bisections(ledger.service()).of(check, cut, 0, 9))
                    .isEqualTo(new Bisection(check, cut, first, last, 2, List.of(first, last), false));
            Bisection then = new Bisections(ledger.service()).of(check, new Cut(10, null), 0, 9);
            assertThat(then.failsNow()).isFalse();
            assertThat(then.runs()).containsExactly(first);
        }
    }

    @Test
    void an_event_whose_postings_do_not_balance_is_named_and_is_never_forgiven() {
        try (LedgerFixture ledger = new LedgerFixture()) {
            Told told = new Told().enacted(Samples.BUDGET, List.of(Samples.amount(Samples.RUNNING, "100.00")));
            moved(told, 1, AdjustmentKind.REDUCTION, "-30.00");
            moved(told, 2, AdjustmentKind.SUPPLEMENT, "40.00");
            ledger.append(told.events());
            ledger.feedAll(500);
            Check check = new Check.OfBalance(Samples.BUDGET);
            Cut cut = new Cut(8, null);
            assertThat(new Bisections(ledger.service()).of(check, cut, 0, 9))
                    .isEqualTo(new Bisection(check, cut, null, null, 0, List.of(), false));
            ledger.execute("UPDATE projection.posting SET amount = amount + 1 WHERE position = 5 AND ordinal = 0");
            ledger.execute("UPDATE projection.posting SET amount = amount - 1 WHERE position = 8 AND ordinal = 0");
            Run run = new Run(turn(5, "0.00", "0.01"), null, 4);
            assertThat(new Bisections(ledger.service()).of(check, cut, 0, 9))
                    .isEqualTo(new Bisection(check, cut, run, run, 1, List.of(run), false));
        }
    }

    private static Turn turn(long position, String before, String after) {
        return new Turn(position, "", Samples.yuan(before), Samples.yuan(after));
    }

    private static void moved(Told told, int number, AdjustmentKind kind, String amount) {
        told.drafted(Samples.BUDGET, number, kind, Told.act(Samples.BUDGET, 3, number),
                        Samples.amount(Samples.RUNNING, amount))
                .submitted(Samples.BUDGET, number).approved(Samples.BUDGET, number);
    }
}

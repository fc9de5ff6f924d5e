package budgetledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.FundSource;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.budget.Terms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.ADMIN;
import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The entry of each kind of event, posting by posting.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {
    private static final AdjustmentId ID = new AdjustmentId(new UUID(0, 1));
    private static final AdjustmentVersion VERSION = new AdjustmentVersion(1, "0123456789abcdef");
    private static final LineKey INCOME =
            new LineKey(null, Side.INCOME, FundSource.GENERAL, null, null, null, null);

    private static LineChange change(LineKey line, String decided) {
        return new LineChange(line, yuan("1000.00"), yuan(decided), yuan(decided));
    }

    private static BudgetEvent approved(
            AdjustmentKind kind, List<LineChange> lines, BreakdownChange... breakdowns) {
        return new AdjustmentApproved(BUDGET, Samples.act(), ID, VERSION, kind, MAKER, lines, List.of(breakdowns),
                Terms.NONE, "一人复核", List.of(), List.of());
    }

    private static Posting line(LineKey line, String amount) {
        return new Posting.OnLine(line, yuan(amount));
    }

    private static Posting fund(Account account, Side side, FundSource fund, String amount) {
        return new Posting.OnFund(account, side, fund, yuan(amount));
    }

    private static BreakdownChange operating(String whole, String first, String second) {
        return new BreakdownChange(BreakdownAxis.OPERATING, yuan("50.00"), yuan(whole), List.of(
                new ItemChange(BreakdownItem.of("邮电费"), yuan("20.00"), yuan(first)),
                new ItemChange(new BreakdownItem("邮电费", 2), yuan("20.00"), yuan(second))));
    }

    private static Posting item(int occurrence, String amount) {
        return new Posting.OnItem(BreakdownAxis.OPERATING, new BreakdownItem("邮电费", occurrence), yuan(amount));
    }

    private static Posting axis(Account account, String amount) {
        return new Posting.OnAxis(account, BreakdownAxis.OPERATING, yuan(amount));
    }

    @Test
    void an_enactment_credits_each_side_and_fund_source() {
        BudgetEvent event = new BudgetEnacted(BUDGET, Samples.act(), 1,
                List.of(change(RUNNING, "60.00"), change(PROJECT, "40.00"), change(INCOME, "100.00")),
                List.of(operating("9.00", "5.00", "3.00")));

        assertThat(Journal.entry(event)).contains(new Entry(ActKind.ENACTMENT, List.of(
                line(RUNNING, "60.00"), line(PROJECT, "40.00"), line(INCOME, "100.00"),
                fund(Account.ENACTED, Side.INCOME, FundSource.GENERAL, "-100.00"),
                fund(Account.ENACTED, Side.EXPENDITURE, FundSource.GENERAL, "-100.00"),
                item(1, "5.00"), item(2, "3.00"), axis(Account.BREAKDOWN_REMAINDER, "1.00"),
                axis(Account.BREAKDOWN_WHOLE, "-9.00"))));
    }

    @Test
    void a_supplement_credits_what_was_added_during_the_year() {
        assertThat(Journal.entry(approved(AdjustmentKind.SUPPLEMENT, List.of(change(RUNNING, "60.00")))))
                .contains(new Entry(ActKind.SUPPLEMENT, List.of(line(RUNNING, "60.00"),
                        fund(Account.SUPPLEMENTED, Side.EXPENDITURE, FundSource.GENERAL, "-60.00"))));
    }

    @Test
    void a_reduction_debits_what_was_taken_back() {
        BudgetEvent event = approved(AdjustmentKind.REDUCTION, List.of(change(RUNNING, "-60.00")),
                operating("-4.00", "-3.00", "-1.00"));

        assertThat(Journal.entry(event)).contains(new Entry(ActKind.REDUCTION, List.of(line(RUNNING, "-60.00"),
                fund(Account.REDUCED, Side.EXPENDITURE, FundSource.GENERAL, "60.00"),
                item(1, "-3.00"), item(2, "-1.00"), axis(Account.BREAKDOWN_WHOLE, "4.00"))));
    }

    @Test
    void a_virement_posts_on_its_lines_alone() {
        assertThat(Journal.entry(approved(AdjustmentKind.VIREMENT,
                List.of(change(RUNNING, "-60.00"), change(ADMIN, "60.00")))))
                .contains(new Entry(ActKind.VIREMENT, List.of(line(RUNNING, "-60.00"), line(ADMIN, "60.00"))));
    }

    @Test
    void what_is_only_written_down_moves_nothing() {
        List<BudgetEvent> still = List.of(
                new BudgetOpened(BUDGET, Samples.act(), Samples.DEPARTMENT_NAME),
                new AdjustmentDrafted(BUDGET, Samples.act(), ID, VERSION, AdjustmentKind.SUPPLEMENT,
                        List.of(change(RUNNING, "60.00")), List.of(), Terms.NONE, null),
                new AdjustmentSubmitted(BUDGET, Samples.act(), ID, VERSION),
                new AdjustmentWithdrawn(BUDGET, Samples.act(), ID, VERSION),
                new AdjustmentRejected(BUDGET, Samples.act(), ID, VERSION));

        assertThat(still).map(Journal::entry).containsOnly(Optional.empty());
    }

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        assertThatThrownBy(() -> new Entry(ActKind.ENACTMENT, List.of(line(RUNNING, "60.00"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("60.00");
    }
}

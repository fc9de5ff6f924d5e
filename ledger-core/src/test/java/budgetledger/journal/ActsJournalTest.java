package budgetledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FundSource;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.Role;
import budgetledger.budget.Side;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.Samples.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/// 更正, 冲销, 划转 and 结转, posting by posting, and which of them count as original.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsJournalTest {
    private static final AdjustmentId ID = new AdjustmentId(new UUID(0, 1));
    private static final AdjustmentVersion VERSION = new AdjustmentVersion(1, "0123456789abcdef");
    private static final EntryRef ENACTED = new EntryRef.OfEnactment(1);
    private static final EntryRef ADJUSTED = new EntryRef.OfAdjustment(new AdjustmentId(new UUID(0, 2)));
    private static final BudgetId OTHER = BudgetId.of("other", 2022);
    private static final LineKey FUND = LineKey.parse("-|EXPENDITURE|GOVERNMENT_FUND|2120801|-|PROJECT|-");
    private static final Act ACT = Samples.act();

    private static LineChange change(LineKey line, String decided) {
        return new LineChange(line, yuan("1000.00"), yuan(decided), yuan(decided));
    }

    private static Optional<Entry> approved(AdjustmentKind kind, Terms terms, LineChange... lines) {
        return Journal.entry(new AdjustmentApproved(BUDGET, ACT, ID, VERSION, kind, MAKER, List.of(lines), List.of(),
                terms, "一人复核", List.of(), List.of()));
    }

    private static Posting line(LineKey line, String amount) {
        return new Posting.OnLine(line, yuan(amount));
    }

    private static Posting fund(Account account, FundSource fund, String amount) {
        return new Posting.OnFund(account, Side.EXPENDITURE, fund, yuan(amount));
    }

    private static Posting general(Account account, String amount) {
        return fund(account, FundSource.GENERAL, amount);
    }

    @Test
    void what_corrects_an_enactment_is_original_and_stands_beside_it() {
        assertThat(approved(AdjustmentKind.CORRECTION, Terms.about(ENACTED), change(RUNNING, "60.00"),
                change(PROJECT, "-20.00"))).contains(new Entry(ActKind.ENACTMENT_CORRECTION, List.of(
                        line(RUNNING, "60.00"), line(PROJECT, "-20.00"), general(Account.ENACTED, "-40.00"))));
        assertThat(approved(AdjustmentKind.REVERSAL, Terms.about(ENACTED), change(RUNNING, "-60.00")))
                .contains(new Entry(ActKind.ENACTMENT_CORRECTION, List.of(line(RUNNING, "-60.00"),
                        general(Account.ENACTED, "60.00"))));
        assertThat(ActKind.ENACTMENT_CORRECTION.isOriginal()).isTrue();
    }

    @Test
    void what_corrects_anything_else_is_not_original() {
        for (EntryRef subject : List.of(ADJUSTED, new EntryRef.OfTransfer(ID))) {
            assertThat(approved(AdjustmentKind.CORRECTION, Terms.about(subject), change(RUNNING, "60.00")))
                    .contains(new Entry(ActKind.CORRECTION, List.of(line(RUNNING, "60.00"),
                            general(Account.CORRECTED, "-60.00"))));
        }
        assertThat(approved(AdjustmentKind.REVERSAL, Terms.about(ADJUSTED), change(RUNNING, "-60.00")))
                .contains(new Entry(ActKind.REVERSAL, List.of(line(RUNNING, "-60.00"),
                        general(Account.CORRECTED, "60.00"))));
    }

    @Test
    void only_enactments_and_their_corrections_are_original() {
        assertThat(ActKind.values()).filteredOn(ActKind::isOriginal)
                .containsExactly(ActKind.ENACTMENT, ActKind.ENACTMENT_CORRECTION);
    }

    @Test
    void what_leaves_is_in_transit_by_fund_source() {
        Terms there = Terms.to(new Transfer(OTHER, List.of()));

        assertThat(approved(AdjustmentKind.REASSIGNMENT, there, change(RUNNING, "-60.00"), change(FUND, "-5.00")))
                .contains(new Entry(ActKind.REASSIGNMENT, List.of(line(RUNNING, "-60.00"), line(FUND, "-5.00"),
                        general(Account.IN_TRANSIT, "60.00"),
                        fund(Account.IN_TRANSIT, FundSource.GOVERNMENT_FUND, "5.00"))));
        assertThat(approved(AdjustmentKind.CARRY_FORWARD, there, change(RUNNING, "-60.00")))
                .contains(new Entry(ActKind.CARRY_FORWARD, List.of(line(RUNNING, "-60.00"),
                        general(Account.IN_TRANSIT, "60.00"))));
    }

    @Test
    void what_arrives_was_given_by_another_department_or_year() {
        BreakdownChange items = new BreakdownChange(BreakdownAxis.PERSONNEL, yuan("50.00"), yuan("60.00"), List.of());

        assertThat(Journal.entry(new TransferReceived(BUDGET, ACT, ID, AdjustmentKind.REASSIGNMENT, OTHER,
                List.of(change(RUNNING, "60.00")), List.of(items)))).contains(new Entry(ActKind.REASSIGNMENT, List.of(
                        line(RUNNING, "60.00"), general(Account.REASSIGNED, "-60.00"),
                        new Posting.OnAxis(Account.BREAKDOWN_REMAINDER, BreakdownAxis.PERSONNEL, yuan("60.00")),
                        new Posting.OnAxis(Account.BREAKDOWN_WHOLE, BreakdownAxis.PERSONNEL, yuan("-60.00")))));
        assertThat(Journal.entry(new TransferReceived(BUDGET, ACT, ID, AdjustmentKind.CARRY_FORWARD,
                BudgetId.of("sample", 2021), List.of(change(RUNNING, "60.00")), List.of())))
                .contains(new Entry(ActKind.CARRY_FORWARD, List.of(line(RUNNING, "60.00"),
                        general(Account.CARRIED_FORWARD, "-60.00"))));
    }

    @Test
    void what_has_arrived_is_no_longer_in_transit_and_moves_no_line() {
        assertThat(Journal.entry(new TransferSettled(BUDGET, ACT, ID, AdjustmentKind.REASSIGNMENT,
                List.of(amount(RUNNING, "-60.00"), amount(FUND, "-5.00"))))).contains(
                        new Entry(ActKind.REASSIGNMENT, List.of(
                                general(Account.REASSIGNED, "60.00"), general(Account.IN_TRANSIT, "-60.00"),
                                fund(Account.REASSIGNED, FundSource.GOVERNMENT_FUND, "5.00"),
                                fund(Account.IN_TRANSIT, FundSource.GOVERNMENT_FUND, "-5.00"))));
        assertThat(Journal.entry(new TransferSettled(BUDGET, ACT, ID, AdjustmentKind.CARRY_FORWARD,
                List.of(new LineAmount(RUNNING, yuan("-60.00")))))).contains(new Entry(ActKind.CARRY_FORWARD, List.of(
                        general(Account.CARRIED_FORWARD, "60.00"), general(Account.IN_TRANSIT, "-60.00"))));
    }

    @Test
    void what_was_refused_is_back_on_its_lines() {
        BreakdownChange back = new BreakdownChange(BreakdownAxis.OPERATING, yuan("50.00"), yuan("2.00"),
                List.of(new ItemChange(BreakdownItem.of("邮电费"), yuan("18.00"), yuan("2.00"))));

        assertThat(Journal.entry(new TransferReturned(BUDGET, ACT, ID, AdjustmentKind.REASSIGNMENT,
                List.of(change(RUNNING, "60.00")), List.of(back)))).contains(new Entry(ActKind.REASSIGNMENT, List.of(
                        line(RUNNING, "60.00"), general(Account.IN_TRANSIT, "-60.00"),
                        new Posting.OnItem(BreakdownAxis.OPERATING, BreakdownItem.of("邮电费"), yuan("2.00")),
                        new Posting.OnAxis(Account.BREAKDOWN_WHOLE, BreakdownAxis.OPERATING, yuan("-2.00")))));
    }

    @Test
    void what_is_only_said_moves_nothing() {
        MeasureId measure = new MeasureId(new UUID(0, 3));
        List<LineChange> lines = List.of(change(RUNNING, "60.00"));
        List<BudgetEvent> still = List.of(
                new BudgetEvent.YearOpened(BUDGET, ACT), new BudgetEvent.YearClosed(BUDGET, ACT),
                new BudgetEvent.BudgetFrozen(BUDGET, ACT), new BudgetEvent.BudgetUnfrozen(BUDGET, ACT),
                new BudgetEvent.MeasureProposed(BUDGET, ACT, measure, new Measure.Reopening()),
                new BudgetEvent.MeasureAdopted(BUDGET, ACT, measure, new Measure.Reopening(), MAKER),
                new BudgetEvent.MeasureDropped(BUDGET, ACT, measure),
                new BudgetEvent.AdjustmentRevised(BUDGET, ACT, ID, VERSION, AdjustmentKind.SUPPLEMENT, lines, List.of(),
                        Terms.NONE),
                new BudgetEvent.AdjustmentReturned(BUDGET, ACT, ID, VERSION),
                new BudgetEvent.AdjustmentEndorsed(BUDGET, ACT, ID, VERSION, Role.CHECKER, lines),
                new BudgetEvent.NoteAdded(BUDGET, ACT, ID));

        assertThat(still).map(Journal::entry).containsOnly(Optional.empty());
    }
}

package budgetledger.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import budgetledger.Samples;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.Samples.item;
import static budgetledger.budget.AdjustmentKind.REDUCTION;
import static budgetledger.budget.AdjustmentKind.SUPPLEMENT;
import static budgetledger.budget.BreakdownAxis.OPERATING;
import static budgetledger.budget.BreakdownAxis.PERSONNEL;
import static budgetledger.budget.Specification.A;
import static budgetledger.budget.Specification.ACT;
import static budgetledger.budget.Specification.B;
import static budgetledger.budget.Specification.breakdown;
import static budgetledger.budget.Specification.draft;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdjustmentContentTest {
    private static final List<LineAmount> LINES = List.of(amount(RUNNING, "100.00"));
    private static final DraftAdjustment DRAFT =
            draft(A, SUPPLEMENT, LINES, breakdown(PERSONNEL, item("公用经费", "60.00")));

    private static String hash(DraftAdjustment command) {
        return AdjustmentContent.hash(command.budget(), command.act(), command.proposal());
    }

    private static DraftAdjustment with(Act act) {
        return new DraftAdjustment(DRAFT.budget(), act, DRAFT.adjustment(), DRAFT.proposal(), null);
    }

    private static DraftAdjustment with(Terms terms) {
        return new DraftAdjustment(DRAFT.budget(), ACT, A,
                new Proposal(SUPPLEMENT, LINES, DRAFT.proposal().breakdowns(), terms), null);
    }

    private static Act on(LocalDate day, Reason reason, DocumentRef document) {
        return new Act(ACT.actor(), null, day, reason, document, ACT.provenance());
    }

    /// Computed once by another program: SHA-256 over each text with its length before it. It is part of stored
    /// events, so it never changes.
    @Test
    void the_hash_is_the_one_computed_elsewhere() {
        assertThat(hash(DRAFT)).isEqualTo("3adeff77bcc4389a");
    }

    @Test
    void whatever_an_approver_looks_at_changes_the_hash() {
        LocalDate day = ACT.effectiveOn();
        DocumentRef document = ACT.document();
        List<DraftAdjustment> others = List.of(DRAFT,
                draft(A, REDUCTION, LINES, breakdown(PERSONNEL, item("公用经费", "60.00"))),
                draft(A, SUPPLEMENT, List.of(amount(RUNNING, "100.01")),
                        breakdown(PERSONNEL, item("公用经费", "60.00"))),
                draft(A, SUPPLEMENT, List.of(amount(PROJECT, "100.00")),
                        breakdown(PERSONNEL, item("公用经费", "60.00"))),
                draft(A, SUPPLEMENT, LINES), draft(A, SUPPLEMENT, List.of(), breakdown(PERSONNEL)),
                draft(A, SUPPLEMENT, LINES, breakdown(OPERATING, item("公用经费", "60.00"))),
                draft(A, SUPPLEMENT, LINES, breakdown(PERSONNEL, "100.00", item("公用经费", "60.00"))),
                draft(A, SUPPLEMENT, LINES, breakdown(PERSONNEL, item("公用经费#2", "60.00"))),
                draft(A, SUPPLEMENT, LINES, breakdown(PERSONNEL, item("公用经费", "60.01"))),
                new DraftAdjustment(BudgetId.of("sample", 2023), ACT, A, DRAFT.proposal(), null),
                with(on(day.plusDays(1), ACT.reason(), document)),
                with(on(day, new Reason("OTHER", ACT.reason().text()), document)),
                with(on(day, new Reason(ACT.reason().code(), "另一理由"), document)),
                with(on(day, ACT.reason(), new DocumentRef(null, document.title(), null))),
                with(on(day, ACT.reason(), new DocumentRef(document.number(), "另一通知", null))),
                with(on(day, ACT.reason(), new DocumentRef(document.number(), document.title(), "0".repeat(64)))),
                with(Terms.from(SupplementSource.WITHHELD)), with(Terms.from(SupplementSource.RESERVE_FUND)),
                with(Terms.about(new EntryRef.OfEnactment(1))), with(Terms.about(new EntryRef.OfAdjustment(B))),
                with(Terms.about(new EntryRef.OfTransfer(B))),
                with(new Terms(null, null, new DocumentRef(null, "决议", null), null)),
                with(new Terms(null, null, new DocumentRef("1", "决议", null), null)),
                with(new Terms(null, null, new DocumentRef(null, "决议", "0".repeat(64)), null)),
                with(Terms.to(new Transfer(BudgetId.of("sample", 2023), List.of()))),
                with(Terms.to(new Transfer(BudgetId.of("other", 2023), List.of()))),
                with(Terms.to(new Transfer(BudgetId.of("other", 2023), LINES))),
                with(Terms.to(new Transfer(BudgetId.of("other", 2023), List.of(amount(RUNNING, "100.01"))))));

        Set<String> hashes = new HashSet<>();
        others.forEach(other -> assertThat(hashes.add(hash(other))).as("%s", other).isTrue());
    }

    @Test
    void who_wrote_it_and_under_which_id_does_not() {
        assertThat(hash(with(Samples.act(Samples.CHECKER, ACT.effectiveOn())))).isEqualTo(hash(DRAFT));
        assertThat(hash(draft(B, SUPPLEMENT, LINES, breakdown(PERSONNEL, item("公用经费", "60.00")))))
                .isEqualTo(hash(DRAFT));
    }
}

package budgetledger.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.ActKind;
import budgetledger.journal.Entry;
import budgetledger.journal.Journal;
import budgetledger.journal.Posting;

/// One posting with what it needs to be found by: whose budget, which act, and both clocks.
public record PostingRow(
        long position, int ordinal, BudgetId budget, ActKind act, Posting posting, LocalDate effectiveOn) {

    /// All postings of an event; none when it moves nothing.
    public static List<PostingRow> of(RecordedEvent recorded) {
        if (!(recorded.event() instanceof BudgetEvent event)) {
            return List.of();
        }
        Optional<Entry> entry = Journal.entry(event);
        if (entry.isEmpty()) {
            return List.of();
        }
        List<PostingRow> rows = new ArrayList<>(entry.get().postings().size());
        for (Posting posting : entry.get().postings()) {
            rows.add(new PostingRow(recorded.position(), rows.size(), event.budget(), entry.get().act(), posting,
                    event.act().effectiveOn()));
        }
        return rows;
    }
}

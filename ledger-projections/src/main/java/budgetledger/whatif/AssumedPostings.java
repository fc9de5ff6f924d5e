package budgetledger.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import budgetledger.balance.PostingRow;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.eventlog.RecordedEvent;

/// The postings that the events of a budget would have. What a transfer did to its own budget later, when it was
/// settled or came back, goes with the approval that sent it.
///
/// @param omitted positions of the events that had not happened
/// @param moved days from which others had counted, by position
record AssumedPostings(Set<Long> omitted, Map<Long, LocalDate> moved)
        implements Function<RecordedEvent, List<PostingRow>> {
    AssumedPostings {
        omitted = Set.copyOf(omitted);
        moved = Map.copyOf(moved);
    }

    /// @param events all of the budget
    static AssumedPostings of(List<RecordedEvent> events, List<Assumption> assumptions) {
        Set<Long> omitted = new HashSet<>();
        Map<Long, LocalDate> moved = new HashMap<>();
        for (Assumption assumption : assumptions) {
            switch (assumption) {
                case Assumption.Without(RecordedEvent event) -> {
                    omitted.add(event.position());
                    omitted.addAll(halves(events, event));
                }
                case Assumption.Moved(RecordedEvent event, LocalDate day) -> {
                    moved.put(event.position(), day);
                    halves(events, event).forEach(half -> moved.put(half, day));
                }
                case Assumption.CodesOf _ -> { }
            }
        }
        return new AssumedPostings(omitted, moved);
    }

    private static List<Long> halves(List<RecordedEvent> events, RecordedEvent sent) {
        if (!(sent.event() instanceof AdjustmentApproved approved) || !approved.kind().isTransfer()) {
            return List.of();
        }
        return events.stream().filter(event -> isHalfOf(approved.adjustment(), event))
                .map(RecordedEvent::position).toList();
    }

    private static boolean isHalfOf(AdjustmentId transfer, RecordedEvent event) {
        boolean isHalf = event.event() instanceof TransferSettled || event.event() instanceof TransferReturned;
        return isHalf && ((OfAdjustment) event.event()).adjustment().equals(transfer);
    }

    boolean omits(RecordedEvent event) {
        return omitted.contains(event.position());
    }

    @Override
    public List<PostingRow> apply(RecordedEvent event) {
        if (omits(event)) {
            return List.of();
        }
        LocalDate day = moved.get(event.position());
        List<PostingRow> rows = PostingRow.of(event);
        return day == null ? rows : rows.stream().map(row -> new PostingRow(row.position(), row.ordinal(),
                row.budget(), row.act(), row.posting(), day)).toList();
    }
}

package budgetledger.rest.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import budgetledger.access.AccessEvent;
import budgetledger.adjustments.Adjustments;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.read.Sight;
import org.springframework.stereotype.Component;

/// Shows events as far as a reader sees them. Who sees a department only in part gets the lines of the units in
/// sight and no breakdowns; an event of which nothing is left is not there.
@Component
class SeenEvents {
    private static final List<BreakdownAmounts> NONE = List.of();

    private final Adjustments adjustments;

    SeenEvents(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    Optional<LedgerEvent> of(RecordedEvent recorded, Sight sight) {
        return switch (recorded.event()) {
            case BudgetEvent event when sight.seesWhole(event.budget().department()) -> Optional.of(event);
            case BudgetEvent event when sight.sees(event.budget().department()) -> part(event, sight);
            case BudgetEvent _ -> Optional.empty();
            case AccessEvent event -> sight.seesAccess() ? Optional.of(event) : Optional.empty();
            default -> sight.seesAll() ? Optional.of(recorded.event()) : Optional.empty();
        };
    }

    private Optional<LedgerEvent> part(BudgetEvent event, Sight sight) {
        return switch (event) {
            case BudgetOpened _, YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _ -> Optional.of(event);
            case MeasureProposed _, MeasureAdopted _, MeasureDropped _ -> Optional.empty();
            case AdjustmentSubmitted _, AdjustmentWithdrawn _, AdjustmentReturned _, AdjustmentRejected _,
                    NoteAdded _ -> adjustments.find(((OfAdjustment) event).adjustment())
                            .filter(row -> row.lines().stream().anyMatch(l -> sight.sees(row.budget(), l.line())))
                            .map(_ -> event);
            case BudgetEnacted e -> some(lines(e.lines(), e, sight), lines ->
                    new BudgetEnacted(e.budget(), e.act(), e.part(), lines, List.of()));
            case AdjustmentDrafted e -> some(lines(e.lines(), e, sight), lines -> new AdjustmentDrafted(e.budget(),
                    e.act(), e.adjustment(), e.version(), e.kind(), lines, NONE, terms(e.terms(), sight), e.batch()));
            case AdjustmentRevised e -> some(lines(e.lines(), e, sight), lines -> new AdjustmentRevised(e.budget(),
                    e.act(), e.adjustment(), e.version(), e.kind(), lines, NONE, terms(e.terms(), sight)));
            case AdjustmentEndorsed e -> some(lines(e.lines(), e, sight), lines -> new AdjustmentEndorsed(e.budget(),
                    e.act(), e.adjustment(), e.version(), e.role(), lines));
            case AdjustmentApproved e -> some(lines(e.lines(), e, sight), lines -> new AdjustmentApproved(e.budget(),
                    e.act(), e.adjustment(), e.version(), e.kind(), e.maker(), lines, List.of(),
                    terms(e.terms(), sight), e.rule(), e.endorsers(), amounts(e.overdue(), e, sight)));
            case TransferReceived e -> some(lines(e.lines(), e, sight), lines -> new TransferReceived(e.budget(),
                    e.act(), e.adjustment(), e.kind(), e.from(), lines, List.of()));
            case TransferReturned e -> some(lines(e.lines(), e, sight), lines -> new TransferReturned(e.budget(),
                    e.act(), e.adjustment(), e.kind(), lines, List.of()));
            case TransferSettled e -> some(amounts(e.lines(), e, sight), lines -> new TransferSettled(e.budget(),
                    e.act(), e.adjustment(), e.kind(), lines));
        };
    }

    private static <T> Optional<LedgerEvent> some(
            List<T> lines, Function<List<T>, LedgerEvent> maker) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(maker.apply(lines));
    }

    private static List<LineChange> lines(List<LineChange> lines, BudgetEvent event, Sight sight) {
        return lines.stream().filter(line -> sight.sees(event.budget(), line.line())).toList();
    }

    private static List<LineAmount> amounts(List<LineAmount> lines, BudgetEvent event, Sight sight) {
        return lines.stream().filter(line -> sight.sees(event.budget(), line.line())).toList();
    }

    private static Terms terms(Terms terms, Sight sight) {
        Transfer transfer = terms.transfer();
        return transfer == null || sight.seesWhole(transfer.counterpart().department()) ? terms
                : new Terms(terms.source(), terms.subject(), terms.resolution(),
                        new Transfer(transfer.counterpart(), List.of()));
    }
}

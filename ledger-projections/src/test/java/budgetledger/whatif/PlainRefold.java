package budgetledger.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Terms;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.FigureScope;
import org.jspecify.annotations.Nullable;

/// What a counterfactual has to say, by going through the events of a budget once more with those left out or on
/// other days: no code of the product but its events. Amounts are 分 in a long.
record PlainRefold(List<RecordedEvent> events, Set<Long> without, Map<Long, LocalDate> days) {
    static PlainRefold of(List<RecordedEvent> all, BudgetId budget, Cut cut, Set<Long> without,
            Map<Long, LocalDate> days) {
        List<RecordedEvent> events = all.stream().filter(event -> event.position() <= cut.position()
                && event.budgetEvent().budget().equals(budget)).toList();
        Set<Long> omitted = new HashSet<>(without);
        Map<Long, LocalDate> moved = new HashMap<>(days);
        for (RecordedEvent sent : events) {
            for (RecordedEvent later : events) {
                if (sent.event() instanceof AdjustmentApproved approved
                        && (later.event() instanceof TransferSettled s && s.adjustment().equals(approved.adjustment())
                        || later.event() instanceof TransferReturned r
                        && r.adjustment().equals(approved.adjustment()))) {
                    if (without.contains(sent.position())) {
                        omitted.add(later.position());
                    }
                    if (days.containsKey(sent.position())) {
                        moved.put(later.position(), days.get(sent.position()));
                    }
                }
            }
        }
        return new PlainRefold(events, omitted, moved);
    }

    SortedMap<String, Long> lines(FigureScope scope, Cut cut, Predicate<LineKey> visible) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (RecordedEvent event : events) {
            LocalDate day = days.getOrDefault(event.position(), event.event().act().effectiveOn());
            LocalDate until = cut.effectiveAt();
            boolean counts = !without.contains(event.position()) && (until == null || !day.isAfter(until))
                    && (scope.basis() == Basis.CURRENT || isOriginal(event.budgetEvent()));
            for (LineChange change : counts ? changes(event.budgetEvent()) : List.<LineChange>of()) {
                if (scope.matches(change.line()) && visible.test(change.line())) {
                    sums.merge(change.line().text(), change.decided().fen(), Long::sum);
                }
            }
        }
        sums.values().removeIf(amount -> amount == 0);
        return sums;
    }

    /// As `position reasons line before>assumed`, in order.
    List<String> dependents(Predicate<LineKey> visible) {
        List<String> found = new ArrayList<>();
        Map<LineKey, Long> balances = new HashMap<>();
        for (RecordedEvent event : events) {
            List<String> rests = new ArrayList<>();
            boolean overdrawn = false;
            for (LineChange change : without.contains(event.position()) ? List.<LineChange>of()
                    : changes(event.budgetEvent())) {
                long before = balances.getOrDefault(change.line(), 0L);
                balances.merge(change.line(), change.decided().fen(), Long::sum);
                if (visible.test(change.line()) && before != change.before().fen()) {
                    rests.add(change.line().text() + " " + change.before().fen() + ">" + before);
                    overdrawn |= change.decided().fen() < 0 && before + change.decided().fen() < 0;
                }
            }
            String refers = without.contains(event.position()) || named(event.budgetEvent()).stream()
                    .noneMatch(change -> visible.test(change.line())) ? "" : refers(event.budgetEvent());
            String reasons = (refers + (rests.isEmpty() ? "" : overdrawn ? " OVERDRAWS" : " OTHER_BALANCE")).strip();
            if (!reasons.isEmpty()) {
                found.add(event.position() + " " + reasons + " " + rests);
            }
        }
        return found;
    }

    private String refers(BudgetEvent event) {
        EntryRef subject = terms(event).subject();
        for (RecordedEvent earlier : events) {
            if (subject != null && subject.equals(entry(earlier.budgetEvent()))) {
                LocalDate day = days.get(earlier.position());
                return without.contains(earlier.position()) ? "REFERS"
                        : day != null && event.act().effectiveOn().toEpochDay() < day.toEpochDay() ? "DATED_BEFORE"
                        : "";
            }
        }
        return "";
    }

    private static @Nullable EntryRef entry(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted e -> new EntryRef.OfEnactment(e.part());
            case AdjustmentApproved e -> new EntryRef.OfAdjustment(e.adjustment());
            case TransferReceived e -> new EntryRef.OfTransfer(e.adjustment());
            default -> null;
        };
    }

    private static Terms terms(BudgetEvent event) {
        return switch (event) {
            case AdjustmentDrafted e -> e.terms();
            case AdjustmentRevised e -> e.terms();
            case AdjustmentApproved e -> e.terms();
            default -> Terms.NONE;
        };
    }

    private static List<LineChange> named(BudgetEvent event) {
        return switch (event) {
            case AdjustmentDrafted e -> e.lines();
            case AdjustmentRevised e -> e.lines();
            default -> changes(event);
        };
    }

    static List<LineChange> changes(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted e -> e.lines();
            case AdjustmentApproved e -> e.lines();
            case TransferReceived e -> e.lines();
            case TransferReturned e -> e.lines();
            default -> List.of();
        };
    }

    private static boolean isOriginal(BudgetEvent event) {
        return event instanceof BudgetEnacted || event instanceof AdjustmentApproved approved
                && (approved.kind() == AdjustmentKind.CORRECTION || approved.kind() == AdjustmentKind.REVERSAL)
                && approved.terms().subject() instanceof EntryRef.OfEnactment;
    }
}

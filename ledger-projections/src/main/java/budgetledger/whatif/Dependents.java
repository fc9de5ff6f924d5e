package budgetledger.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import budgetledger.budget.BudgetEvent;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.money.Money;
import budgetledger.whatif.Dependent.Reason;
import budgetledger.whatif.Dependent.Rests;
import org.jspecify.annotations.Nullable;

/// Finds the later events of the same budget that could not have been as they are. Balances are those that decisions
/// are made on: of all acts up to the event, from whichever day they count.
final class Dependents {
    private final Predicate<LineKey> visible;
    private final AssumedPostings assumed;
    private final Set<EntryRef> omitted;
    private final Map<EntryRef, LocalDate> moved;
    private final Map<LineKey, Money> balances = new HashMap<>();
    private final List<Dependent> found = new ArrayList<>();

    private Dependents(Predicate<LineKey> visible, AssumedPostings assumed, Set<EntryRef> omitted,
            Map<EntryRef, LocalDate> moved) {
        this.visible = visible;
        this.assumed = assumed;
        this.omitted = omitted;
        this.moved = moved;
    }

    /// @param events all that are known, in their order
    /// @param visible lines that the reader may know of
    static List<Dependent> among(List<RecordedEvent> events, AssumedPostings assumed, Predicate<LineKey> visible) {
        Set<EntryRef> omitted = new HashSet<>();
        Map<EntryRef, LocalDate> moved = new HashMap<>();
        for (RecordedEvent event : events) {
            EntryRef entry = Touched.by(event.budgetEvent()).entry();
            if (entry != null && assumed.omits(event)) {
                omitted.add(entry);
            }
            if (entry != null && assumed.moved().containsKey(event.position())) {
                moved.put(entry, Objects.requireNonNull(assumed.moved().get(event.position())));
            }
        }
        Dependents dependents = new Dependents(visible, assumed, omitted, moved);
        events.forEach(dependents::look);
        return dependents.found;
    }

    private void look(RecordedEvent recorded) {
        if (assumed.omits(recorded)) {
            return;
        }
        Touched touched = Touched.by(recorded.budgetEvent());
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (touched.lines().stream().anyMatch(visible)) {
            about(recorded.budgetEvent(), touched.subject(), reasons);
        }
        List<Rests> rests = new ArrayList<>();
        for (LineChange change : touched.moved()) {
            Money before = balances.getOrDefault(change.line(), Money.ZERO);
            balances.put(change.line(), before.plus(change.decided()));
            if (!before.equals(change.before()) && visible.test(change.line())) {
                rests.add(new Rests(change.line(), change.before(), before, change.decided()));
            }
        }
        if (!rests.isEmpty()) {
            reasons.add(rests.stream().anyMatch(Rests::isOverdrawn) ? Reason.OVERDRAWS : Reason.OTHER_BALANCE);
        }
        if (!reasons.isEmpty()) {
            found.add(new Dependent(recorded, List.copyOf(reasons), rests));
        }
    }

    private void about(BudgetEvent event, @Nullable EntryRef subject, Set<Reason> reasons) {
        if (subject == null) {
            return;
        }
        LocalDate day = moved.get(subject);
        LocalDate own = event.act().effectiveOn();
        if (omitted.contains(subject)) {
            reasons.add(Reason.REFERS);
        } else if (day != null && own.isBefore(day)) {
            reasons.add(Reason.DATED_BEFORE);
        }
    }
}

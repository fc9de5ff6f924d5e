package budgetledger.eventlog;

import java.util.List;
import java.util.stream.Stream;

import budgetledger.access.AccessEvent;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LedgerEvent;

/// Pins the stored name and version of every event, and how its payload is written and read. A golden file in the
/// tests holds the bytes of each version; a new form of an event is a new version beside the old one.
///
/// Here is the table of all types. How the payloads of one package look is said in that package's own part.
public final class EventCatalog {
    public static final EventType OPENED = new EventType("budget.BudgetOpened", 1);
    public static final EventType ENACTED = new EventType("budget.BudgetEnacted", 1);
    public static final EventType DRAFTED = new EventType("budget.AdjustmentDrafted", 1);
    public static final EventType SUBMITTED = new EventType("budget.AdjustmentSubmitted", 1);
    public static final EventType WITHDRAWN = new EventType("budget.AdjustmentWithdrawn", 1);
    public static final EventType REJECTED = new EventType("budget.AdjustmentRejected", 1);
    public static final EventType APPROVED = new EventType("budget.AdjustmentApproved", 1);

    /// Every event the log can hold.
    public static final List<EventType> ALL = Stream.concat(
            Stream.of(OPENED, ENACTED, DRAFTED, SUBMITTED, WITHDRAWN, REJECTED, APPROVED),
            AccessPayloads.ALL.stream()).toList();

    /// The events that have a journal entry; all others move no figure.
    public static final List<EventType> MOVING = List.of(ENACTED, APPROVED);

    private EventCatalog() {}

    public static EventType type(LedgerEvent event) {
        return switch (event) {
            case BudgetEvent e -> BudgetPayloads.type(e);
            case AccessEvent e -> AccessPayloads.type(e);
            default -> throw unknown(event);
        };
    }

    /// The payload as canonical JSON; the act is not part of it, it has its own fields in the log.
    public static String payload(LedgerEvent event) {
        return switch (event) {
            case BudgetEvent e -> BudgetPayloads.payload(e);
            case AccessEvent e -> AccessPayloads.payload(e);
            default -> throw unknown(event);
        };
    }

    /// The event of a stored type from its payload and act.
    ///
    /// @throws IllegalStateException when the type is unknown or the payload is not canonical
    public static LedgerEvent event(EventType type, Act act, String payload) {
        if (!ALL.contains(type)) {
            throw new IllegalStateException("unknown event type " + type + ": this log was written by a later version");
        }
        JsonReader json = new JsonReader(payload).beginObject();
        LedgerEvent event = AccessPayloads.ALL.contains(type) ? AccessPayloads.event(type, act, json)
                : BudgetPayloads.event(type, act, json);
        json.end();
        return event;
    }

    /// [LedgerEvent] is open to packages, not to chance: whoever adds a kind of event adds it here.
    private static IllegalArgumentException unknown(LedgerEvent event) {
        return new IllegalArgumentException("not in the catalog: " + event.getClass().getName());
    }
}

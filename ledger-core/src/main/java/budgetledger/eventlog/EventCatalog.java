package budgetledger.eventlog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import budgetledger.access.AccessEvent;
import budgetledger.batch.BatchEvent;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LedgerEvent;

/// Pins the stored name and version of every event, and how its payload is written and read. A golden file in the
/// tests holds the bytes of each version; a new form of an event is a new version beside the old one.
///
/// Here is the table of all types. How the payloads of one package look is said in that package's own part.
public final class EventCatalog {
    /// Every event the log can hold.
    public static final List<EventType> ALL =
            Stream.of(BudgetPayloads.TYPES, AccessPayloads.ALL, BatchPayloads.ALL).flatMap(List::stream).toList();

    /// The events that have a journal entry; all others move no figure.
    public static final List<EventType> MOVING = BudgetPayloads.MOVING;

    private EventCatalog() {}

    /// All versions of the events of these names, such as `budget.BudgetOpened`.
    ///
    /// @throws IllegalArgumentException when the log can hold no event of a name: a mistake of the caller
    public static Set<EventType> typesOf(String... names) {
        Set<EventType> types = new HashSet<>();
        for (String name : names) {
            if (!types.addAll(ALL.stream().filter(type -> type.name().equals(name)).toList())) {
                throw new IllegalArgumentException("no event has the name " + name);
            }
        }
        return types;
    }

    /// The type under which an event of that name is written now.
    public static EventType latest(String name) {
        return ALL.stream().filter(type -> type.name().equals(name))
                .max(Comparator.comparingInt(EventType::version))
                .orElseThrow(() -> new IllegalArgumentException("no event has the name " + name));
    }

    public static EventType type(LedgerEvent event) {
        return switch (event) {
            case BudgetEvent e -> BudgetPayloads.type(e);
            case AccessEvent e -> AccessPayloads.type(e);
            case BatchEvent e -> BatchPayloads.type(e);
            default -> throw unknown(event);
        };
    }

    /// The payload as canonical JSON; the act is not part of it, it has its own fields in the log.
    public static String payload(LedgerEvent event) {
        return switch (event) {
            case BudgetEvent e -> BudgetPayloads.payload(e);
            case AccessEvent e -> AccessPayloads.payload(e);
            case BatchEvent e -> BatchPayloads.payload(e);
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
        LedgerEvent event = read(type, act, json);
        json.end();
        return event;
    }

    private static LedgerEvent read(EventType type, Act act, JsonReader json) {
        if (BatchPayloads.ALL.contains(type)) {
            return BatchPayloads.event(act, json);
        }
        return AccessPayloads.ALL.contains(type) ? AccessPayloads.event(type, act, json)
                : BudgetReader.event(type, act, json);
    }

    /// [LedgerEvent] is open to packages, not to chance: whoever adds a kind of event adds it here.
    private static IllegalArgumentException unknown(LedgerEvent event) {
        return new IllegalArgumentException("not in the catalog: " + event.getClass().getName());
    }
}

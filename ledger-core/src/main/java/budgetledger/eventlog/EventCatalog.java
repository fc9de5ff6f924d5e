package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;

/// Pins the stored name and version of every event, and how its payload is written and read. A golden file in the
/// tests holds the bytes of each version; a new form of an event is a new version beside the old one.
public final class EventCatalog {
    public static final EventType OPENED = new EventType("budget.BudgetOpened", 1);
    public static final EventType ENACTED = new EventType("budget.BudgetEnacted", 1);
    public static final EventType DRAFTED = new EventType("budget.AdjustmentDrafted", 1);
    public static final EventType SUBMITTED = new EventType("budget.AdjustmentSubmitted", 1);
    public static final EventType WITHDRAWN = new EventType("budget.AdjustmentWithdrawn", 1);
    public static final EventType REJECTED = new EventType("budget.AdjustmentRejected", 1);
    public static final EventType APPROVED = new EventType("budget.AdjustmentApproved", 1);

    /// Every event the log can hold.
    public static final List<EventType> ALL =
            List.of(OPENED, ENACTED, DRAFTED, SUBMITTED, WITHDRAWN, REJECTED, APPROVED);

    /// The events that have a journal entry; all others move no figure.
    public static final List<EventType> MOVING = List.of(ENACTED, APPROVED);

    private EventCatalog() {}

    public static EventType type(BudgetEvent event) {
        return switch (event) {
            case BudgetOpened _ -> OPENED;
            case BudgetEnacted _ -> ENACTED;
            case AdjustmentDrafted _ -> DRAFTED;
            case AdjustmentSubmitted _ -> SUBMITTED;
            case AdjustmentWithdrawn _ -> WITHDRAWN;
            case AdjustmentRejected _ -> REJECTED;
            case AdjustmentApproved _ -> APPROVED;
        };
    }

    /// The payload as canonical JSON; the act is not part of it, it has its own fields in the log.
    public static String payload(BudgetEvent event) {
        JsonWriter json = new JsonWriter().beginObject().field("budget", event.budget().toString());
        switch (event) {
            case BudgetOpened e -> json.field("departmentName", e.departmentName());
            case BudgetEnacted e -> {
                json.field("part", Integer.toString(e.part()));
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeChanges(json, e.breakdowns());
            }
            case AdjustmentDrafted e -> {
                adjustment(json, e.adjustment(), e.version()).field("kind", e.kind().name());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeAmounts(json, e.breakdowns());
            }
            case AdjustmentSubmitted e -> adjustment(json, e.adjustment(), e.version());
            case AdjustmentWithdrawn e -> adjustment(json, e.adjustment(), e.version());
            case AdjustmentRejected e -> adjustment(json, e.adjustment(), e.version());
            case AdjustmentApproved e -> {
                adjustment(json, e.adjustment(), e.version())
                        .field("kind", e.kind().name())
                        .field("maker", e.maker().value());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeChanges(json, e.breakdowns());
            }
        }
        return json.endObject().toString();
    }

    /// The event of a stored type from its payload and act.
    ///
    /// @throws IllegalStateException when the type is unknown or the payload is not canonical
    public static BudgetEvent event(EventType type, Act act, String payload) {
        JsonReader json = new JsonReader(payload).beginObject();
        BudgetId budget = BudgetId.parse(json.field("budget"));
        BudgetEvent event = event(type, act, budget, json);
        json.end();
        return event;
    }

    private static BudgetEvent event(EventType type, Act act, BudgetId budget, JsonReader json) {
        if (type.equals(OPENED)) {
            return new BudgetOpened(budget, act, json.field("departmentName"));
        }
        if (type.equals(ENACTED)) {
            return new BudgetEnacted(budget, act, Integer.parseInt(json.field("part")), PayloadParts.readLines(json),
                    PayloadParts.readChanges(json));
        }
        if (!ALL.contains(type)) {
            throw new IllegalStateException("unknown event type " + type + ": this log was written by a later version");
        }
        AdjustmentId adjustment = AdjustmentId.parse(json.field("adjustment"));
        AdjustmentVersion version = AdjustmentVersion.parse(json.field("version"));
        return switch (type.name()) {
            case "budget.AdjustmentDrafted" -> new AdjustmentDrafted(budget, act, adjustment, version, kind(json),
                    PayloadParts.readLines(json), PayloadParts.readAmounts(json));
            case "budget.AdjustmentSubmitted" -> new AdjustmentSubmitted(budget, act, adjustment, version);
            case "budget.AdjustmentWithdrawn" -> new AdjustmentWithdrawn(budget, act, adjustment, version);
            case "budget.AdjustmentRejected" -> new AdjustmentRejected(budget, act, adjustment, version);
            default -> new AdjustmentApproved(budget, act, adjustment, version, kind(json),
                    new PersonId(json.field("maker")), PayloadParts.readLines(json), PayloadParts.readChanges(json));
        };
    }

    private static JsonWriter adjustment(JsonWriter json, AdjustmentId id, AdjustmentVersion version) {
        return json.field("adjustment", id.toString()).field("version", version.toString());
    }

    private static AdjustmentKind kind(JsonReader json) {
        return AdjustmentKind.valueOf(json.field("kind"));
    }
}

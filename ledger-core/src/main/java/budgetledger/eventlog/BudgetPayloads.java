package budgetledger.eventlog;

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

/// Names and payloads of the events of budgets.
final class BudgetPayloads {
    private BudgetPayloads() {}

    static EventType type(BudgetEvent event) {
        return switch (event) {
            case BudgetOpened _ -> EventCatalog.OPENED;
            case BudgetEnacted _ -> EventCatalog.ENACTED;
            case AdjustmentDrafted _ -> EventCatalog.DRAFTED;
            case AdjustmentSubmitted _ -> EventCatalog.SUBMITTED;
            case AdjustmentWithdrawn _ -> EventCatalog.WITHDRAWN;
            case AdjustmentRejected _ -> EventCatalog.REJECTED;
            case AdjustmentApproved _ -> EventCatalog.APPROVED;
        };
    }

    static String payload(BudgetEvent event) {
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

    /// The event of a type that the catalog knows to be a budget's.
    static BudgetEvent event(EventType type, Act act, JsonReader json) {
        BudgetId budget = BudgetId.parse(json.field("budget"));
        if (type.equals(EventCatalog.OPENED)) {
            return new BudgetOpened(budget, act, json.field("departmentName"));
        }
        if (type.equals(EventCatalog.ENACTED)) {
            return new BudgetEnacted(budget, act, Integer.parseInt(json.field("part")), PayloadParts.readLines(json),
                    PayloadParts.readChanges(json));
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

package budgetledger.eventlog;

import java.util.List;

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
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.PersonId;

/// Names, versions and payloads of the events of budgets. What is written is always the latest version; older ones
/// are read for ever.
final class BudgetPayloads {
    static final EventType OPENED = new EventType("budget.BudgetOpened", 1);
    static final EventType ENACTED = new EventType("budget.BudgetEnacted", 1);
    static final EventType DRAFTED_1 = new EventType("budget.AdjustmentDrafted", 1);
    static final EventType DRAFTED = new EventType("budget.AdjustmentDrafted", 2);
    static final EventType SUBMITTED = new EventType("budget.AdjustmentSubmitted", 1);
    static final EventType WITHDRAWN = new EventType("budget.AdjustmentWithdrawn", 1);
    static final EventType REJECTED = new EventType("budget.AdjustmentRejected", 1);
    static final EventType APPROVED_1 = new EventType("budget.AdjustmentApproved", 1);
    static final EventType APPROVED = new EventType("budget.AdjustmentApproved", 2);
    static final EventType YEAR_OPENED = new EventType("budget.YearOpened", 1);
    static final EventType YEAR_CLOSED = new EventType("budget.YearClosed", 1);
    static final EventType FROZEN = new EventType("budget.BudgetFrozen", 1);
    static final EventType UNFROZEN = new EventType("budget.BudgetUnfrozen", 1);
    static final EventType MEASURE_PROPOSED = new EventType("budget.MeasureProposed", 1);
    static final EventType MEASURE_ADOPTED = new EventType("budget.MeasureAdopted", 1);
    static final EventType MEASURE_DROPPED = new EventType("budget.MeasureDropped", 1);
    static final EventType REVISED = new EventType("budget.AdjustmentRevised", 1);
    static final EventType RETURNED = new EventType("budget.AdjustmentReturned", 1);
    static final EventType ENDORSED = new EventType("budget.AdjustmentEndorsed", 1);
    static final EventType NOTED = new EventType("budget.NoteAdded", 1);
    static final EventType RECEIVED = new EventType("budget.TransferReceived", 1);
    static final EventType SETTLED = new EventType("budget.TransferSettled", 1);
    static final EventType GIVEN_BACK = new EventType("budget.TransferReturned", 1);

    static final List<EventType> TYPES = List.of(OPENED, ENACTED, DRAFTED_1, DRAFTED, SUBMITTED, WITHDRAWN, REJECTED,
            APPROVED_1, APPROVED, YEAR_OPENED, YEAR_CLOSED, FROZEN, UNFROZEN, MEASURE_PROPOSED, MEASURE_ADOPTED,
            MEASURE_DROPPED, REVISED, RETURNED, ENDORSED, NOTED, RECEIVED, SETTLED, GIVEN_BACK);

    static final List<EventType> MOVING = List.of(ENACTED, APPROVED_1, APPROVED, RECEIVED, SETTLED, GIVEN_BACK);

    private BudgetPayloads() {}

    static EventType type(BudgetEvent event) {
        return switch (event) {
            case BudgetOpened _ -> OPENED;
            case BudgetEnacted _ -> ENACTED;
            case YearOpened _ -> YEAR_OPENED;
            case YearClosed _ -> YEAR_CLOSED;
            case BudgetFrozen _ -> FROZEN;
            case BudgetUnfrozen _ -> UNFROZEN;
            case MeasureProposed _ -> MEASURE_PROPOSED;
            case MeasureAdopted _ -> MEASURE_ADOPTED;
            case MeasureDropped _ -> MEASURE_DROPPED;
            case AdjustmentDrafted _ -> DRAFTED;
            case AdjustmentRevised _ -> REVISED;
            case AdjustmentSubmitted _ -> SUBMITTED;
            case AdjustmentWithdrawn _ -> WITHDRAWN;
            case AdjustmentReturned _ -> RETURNED;
            case AdjustmentRejected _ -> REJECTED;
            case AdjustmentEndorsed _ -> ENDORSED;
            case AdjustmentApproved _ -> APPROVED;
            case NoteAdded _ -> NOTED;
            case TransferReceived _ -> RECEIVED;
            case TransferSettled _ -> SETTLED;
            case TransferReturned _ -> GIVEN_BACK;
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
            case YearOpened _, YearClosed _, BudgetFrozen _, BudgetUnfrozen _ -> { }
            case MeasureProposed e -> MeasureForm.write(json.field("measure", e.id().toString()), e.measure());
            case MeasureAdopted e -> MeasureForm.write(json.field("measure", e.id().toString())
                    .field("proposer", e.proposer().value()), e.measure());
            case MeasureDropped e -> json.field("measure", e.id().toString());
            case BudgetEvent.OfAdjustment e -> adjustment(json.field("adjustment", e.adjustment().toString()), e);
        }
        return json.endObject().toString();
    }

    private static void adjustment(JsonWriter json, BudgetEvent.OfAdjustment event) {
        if (event instanceof BudgetEvent.Versioned versioned) {
            json.field("version", versioned.version().toString());
        }
        switch (event) {
            case AdjustmentDrafted e -> {
                json.field("kind", e.kind().name());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeAmounts(json, e.breakdowns());
                TermsForm.write(json, e.terms());
                json.field("batch", e.batch() == null ? null : e.batch().toString());
            }
            case AdjustmentRevised e -> {
                json.field("kind", e.kind().name());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeAmounts(json, e.breakdowns());
                TermsForm.write(json, e.terms());
            }
            case AdjustmentSubmitted _, AdjustmentWithdrawn _, AdjustmentReturned _, AdjustmentRejected _,
                    NoteAdded _ -> { }
            case AdjustmentEndorsed e -> {
                json.field("role", e.role().name());
                PayloadParts.writeLines(json, e.lines());
            }
            case AdjustmentApproved e -> approved(json, e);
            case TransferReceived e -> {
                json.field("kind", e.kind().name()).field("from", e.from().toString());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeChanges(json, e.breakdowns());
            }
            case TransferSettled e ->
                PayloadParts.writeLineAmounts(json.field("kind", e.kind().name()), "lines", e.lines());
            case TransferReturned e -> {
                json.field("kind", e.kind().name());
                PayloadParts.writeLines(json, e.lines());
                PayloadParts.writeChanges(json, e.breakdowns());
            }
        }
    }

    private static void approved(JsonWriter json, AdjustmentApproved e) {
        json.field("kind", e.kind().name()).field("maker", e.maker().value());
        PayloadParts.writeLines(json, e.lines());
        PayloadParts.writeChanges(json, e.breakdowns());
        TermsForm.write(json, e.terms());
        json.field("rule", e.rule()).beginArray("endorsers");
        for (PersonId endorser : e.endorsers()) {
            json.beginObject().field("person", endorser.value()).endObject();
        }
        json.endArray();
        PayloadParts.writeLineAmounts(json, "overdue", e.overdue());
    }
}

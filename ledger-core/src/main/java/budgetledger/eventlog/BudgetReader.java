package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
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
import budgetledger.budget.BudgetId;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Terms;
import org.jspecify.annotations.Nullable;

/// Reads the payloads of the events of budgets, in every version there ever was.
final class BudgetReader {
    private static final String DRAFTED = "budget.AdjustmentDrafted";
    private static final String APPROVED = "budget.AdjustmentApproved";

    private BudgetReader() {}

    /// The event of a type that the catalog knows to be a budget's.
    static BudgetEvent event(EventType type, Act act, JsonReader json) {
        BudgetId budget = BudgetId.parse(json.field("budget"));
        return switch (type.name()) {
            case "budget.BudgetOpened" -> new BudgetOpened(budget, act, json.field("departmentName"));
            case "budget.BudgetEnacted" -> new BudgetEnacted(budget, act, Integer.parseInt(json.field("part")),
                    PayloadParts.readLines(json), PayloadParts.readChanges(json));
            case "budget.YearOpened" -> new YearOpened(budget, act);
            case "budget.YearClosed" -> new YearClosed(budget, act);
            case "budget.BudgetFrozen" -> new BudgetFrozen(budget, act);
            case "budget.BudgetUnfrozen" -> new BudgetUnfrozen(budget, act);
            case "budget.MeasureProposed" -> new MeasureProposed(budget, act, measure(json), MeasureForm.read(json));
            case "budget.MeasureAdopted" -> {
                MeasureId id = measure(json);
                PersonId proposer = new PersonId(json.field("proposer"));
                yield new MeasureAdopted(budget, act, id, MeasureForm.read(json), proposer);
            }
            case "budget.MeasureDropped" -> new MeasureDropped(budget, act, measure(json));
            default -> adjustment(type, act, budget, json);
        };
    }

    private static BudgetEvent adjustment(EventType type, Act act, BudgetId budget, JsonReader json) {
        AdjustmentId id = AdjustmentId.parse(json.field("adjustment"));
        return switch (type.name()) {
            case "budget.NoteAdded" -> new NoteAdded(budget, act, id);
            case "budget.TransferReceived" -> new TransferReceived(budget, act, id, kind(json),
                    BudgetId.parse(json.field("from")), PayloadParts.readLines(json), PayloadParts.readChanges(json));
            case "budget.TransferSettled" -> new TransferSettled(budget, act, id, kind(json),
                    PayloadParts.readLineAmounts(json, "lines"));
            case "budget.TransferReturned" -> new TransferReturned(budget, act, id, kind(json),
                    PayloadParts.readLines(json), PayloadParts.readChanges(json));
            default -> versioned(type, act, budget, id, json);
        };
    }

    private static BudgetEvent versioned(
            EventType type, Act act, BudgetId budget, AdjustmentId id, JsonReader json) {
        AdjustmentVersion version = AdjustmentVersion.parse(json.field("version"));
        boolean first = type.version() == 1;
        return switch (type.name()) {
            case DRAFTED -> new AdjustmentDrafted(budget, act, id, version, kind(json), PayloadParts.readLines(json),
                    PayloadParts.readAmounts(json), first ? Terms.NONE : TermsForm.read(json),
                    first ? null : batch(json.optional("batch")));
            case "budget.AdjustmentRevised" -> new AdjustmentRevised(budget, act, id, version, kind(json),
                    PayloadParts.readLines(json), PayloadParts.readAmounts(json), TermsForm.read(json));
            case "budget.AdjustmentSubmitted" -> new AdjustmentSubmitted(budget, act, id, version);
            case "budget.AdjustmentWithdrawn" -> new AdjustmentWithdrawn(budget, act, id, version);
            case "budget.AdjustmentReturned" -> new AdjustmentReturned(budget, act, id, version);
            case "budget.AdjustmentRejected" -> new AdjustmentRejected(budget, act, id, version);
            case "budget.AdjustmentEndorsed" -> new AdjustmentEndorsed(budget, act, id, version,
                    Role.valueOf(json.field("role")), PayloadParts.readLines(json));
            case APPROVED -> new AdjustmentApproved(budget, act, id, version, kind(json),
                    new PersonId(json.field("maker")), PayloadParts.readLines(json), PayloadParts.readChanges(json),
                    first ? Terms.NONE : TermsForm.read(json), first ? null : json.optional("rule"),
                    first ? List.of() : json.array("endorsers", e -> new PersonId(e.field("person"))),
                    first ? List.of() : PayloadParts.readLineAmounts(json, "overdue"));
            default -> throw new IllegalStateException("no event of a budget: " + type);
        };
    }

    private static MeasureId measure(JsonReader json) {
        return MeasureId.parse(json.field("measure"));
    }

    private static AdjustmentKind kind(JsonReader json) {
        return AdjustmentKind.valueOf(json.field("kind"));
    }

    private static @Nullable BatchId batch(@Nullable String text) {
        return text == null ? null : BatchId.parse(text);
    }
}

package budgetledger.eventlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import budgetledger.budget.Act;
import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.Approval;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.LineAmount;
import budgetledger.budget.PersonId;
import budgetledger.budget.Proposal;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.Terms;
import budgetledger.budget.Transit;
import org.jspecify.annotations.Nullable;

/// The stored form of an adjustment within a snapshot.
final class AdjustmentForm {
    private AdjustmentForm() {}

    static void write(JsonWriter json, Adjustment adjustment) {
        BatchId batch = adjustment.batch();
        json.field("id", adjustment.id().toString())
                .field("version", adjustment.version().toString())
                .field("status", adjustment.status().name())
                .field("transit", adjustment.transit().name())
                .field("batch", batch == null ? null : batch.toString());
        write(json, adjustment.act());
        json.field("kind", adjustment.kind().name());
        PayloadParts.writeLineAmounts(json, "lines", adjustment.proposal().lines());
        PayloadParts.writeAmounts(json, adjustment.breakdowns());
        TermsForm.write(json, adjustment.terms());
        PayloadParts.writeLineAmounts(json, "decided", adjustment.decided());
        json.beginArray("authors");
        adjustment.authors().stream().map(PersonId::value).sorted()
                .forEach(author -> json.beginObject().field("person", author).endObject());
        json.endArray().beginArray("approvals");
        for (Approval approval : adjustment.approvals()) {
            json.beginObject().field("person", approval.person().value()).field("role", approval.role().name())
                    .field("onBehalfOf", value(approval.onBehalfOf())).endObject();
        }
        json.endArray();
    }

    static Adjustment read(JsonReader json) {
        AdjustmentId id = AdjustmentId.parse(json.field("id"));
        AdjustmentVersion version = AdjustmentVersion.parse(json.field("version"));
        AdjustmentStatus status = AdjustmentStatus.valueOf(json.field("status"));
        Transit transit = Transit.valueOf(json.field("transit"));
        String batch = json.optional("batch");
        Act act = act(json);
        AdjustmentKind kind = AdjustmentKind.valueOf(json.field("kind"));
        List<LineAmount> lines = PayloadParts.readLineAmounts(json, "lines");
        List<BreakdownAmounts> breakdowns = PayloadParts.readAmounts(json);
        Terms terms = TermsForm.read(json);
        List<LineAmount> decided = PayloadParts.readLineAmounts(json, "decided");
        List<PersonId> authors = json.array("authors", author -> new PersonId(author.field("person")));
        List<Approval> approvals = json.array("approvals", approval -> new Approval(
                new PersonId(approval.field("person")), Role.valueOf(approval.field("role")),
                person(approval.optional("onBehalfOf"))));
        return new Adjustment(id, version, status, act, new Proposal(kind, lines, breakdowns, terms), decided,
                Set.copyOf(authors), approvals, transit, batch == null ? null : BatchId.parse(batch));
    }

    static void write(JsonWriter json, Act act) {
        json.field("actor", act.actor().value())
                .field("onBehalfOf", value(act.onBehalfOf()))
                .field("effectiveOn", act.effectiveOn().toString())
                .field("reasonCode", act.reason().code())
                .field("reasonText", act.reason().text())
                .field("documentNumber", act.document().number())
                .field("documentTitle", act.document().title())
                .field("documentSha256", act.document().sha256())
                .field("provenance", act.provenance().name());
    }

    static Act act(JsonReader json) {
        PersonId actor = new PersonId(json.field("actor"));
        PersonId onBehalfOf = person(json.optional("onBehalfOf"));
        LocalDate effectiveOn = LocalDate.parse(json.field("effectiveOn"));
        Reason reason = new Reason(json.field("reasonCode"), json.field("reasonText"));
        DocumentRef document = new DocumentRef(json.optional("documentNumber"), json.field("documentTitle"),
                json.optional("documentSha256"));
        return new Act(actor, onBehalfOf, effectiveOn, reason, document, Provenance.valueOf(json.field("provenance")));
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(@Nullable String value) {
        return value == null ? null : new PersonId(value);
    }
}

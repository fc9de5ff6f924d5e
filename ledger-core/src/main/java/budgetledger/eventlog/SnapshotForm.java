package budgetledger.eventlog;

import java.time.LocalDate;

import budgetledger.budget.Act;
import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownBalance;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.money.Money;

/// The stored form of a budget's state. Whoever changes the state raises [#NUMBER]; old snapshots are then
/// folded anew from the events.
public final class SnapshotForm {
    public static final int NUMBER = 1;

    private SnapshotForm() {}

    public static String write(BudgetState.Opened state) {
        JsonWriter json = new JsonWriter().beginObject()
                .field("budget", state.budget().toString())
                .field("departmentName", state.departmentName())
                .field("parts", Integer.toString(state.parts()))
                .beginArray("lines");
        for (PersistentMap.Entry<LineKey, Money> line : state.lines()) {
            json.beginObject().field("line", line.key().text()).field("balance", line.value().yuan()).endObject();
        }
        json.endArray().beginArray("breakdowns");
        for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> breakdown : state.breakdowns()) {
            json.beginObject()
                    .field("axis", breakdown.key().name())
                    .field("whole", breakdown.value().whole().yuan())
                    .beginArray("items");
            for (PersistentMap.Entry<BreakdownItem, Money> item : breakdown.value().items()) {
                json.beginObject()
                        .field("item", item.key().text())
                        .field("balance", item.value().yuan())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().beginArray("adjustments");
        for (PersistentMap.Entry<AdjustmentId, Adjustment> adjustment : state.adjustments()) {
            write(json, adjustment.value());
        }
        return json.endArray().endObject().toString();
    }

    public static BudgetState.Opened read(String text) {
        JsonReader json = new JsonReader(text).beginObject();
        BudgetId budget = BudgetId.parse(json.field("budget"));
        String name = json.field("departmentName");
        int parts = Integer.parseInt(json.field("parts"));
        PersistentMap<LineKey, Money> lines = PersistentMap.empty();
        for (LineAmount line : json.array("lines", l -> lineAmount(l, "balance"))) {
            lines = lines.with(line.line(), line.amount());
        }
        PersistentMap<BreakdownAxis, BreakdownBalance> breakdowns = PersistentMap.empty();
        for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> entry :
                json.array("breakdowns", SnapshotForm::breakdown)) {
            breakdowns = breakdowns.with(entry.key(), entry.value());
        }
        PersistentMap<AdjustmentId, Adjustment> adjustments = PersistentMap.empty();
        for (Adjustment adjustment : json.array("adjustments", SnapshotForm::adjustment)) {
            adjustments = adjustments.with(adjustment.id(), adjustment);
        }
        json.end();
        return new BudgetState.Opened(budget, name, parts, lines, breakdowns, adjustments);
    }

    private static void write(JsonWriter json, Adjustment adjustment) {
        Act act = adjustment.act();
        json.beginObject()
                .field("id", adjustment.id().toString())
                .field("version", adjustment.version().toString())
                .field("status", adjustment.status().name())
                .field("kind", adjustment.kind().name())
                .field("actor", act.actor().value())
                .field("onBehalfOf", act.onBehalfOf() == null ? null : act.onBehalfOf().value())
                .field("effectiveOn", act.effectiveOn().toString())
                .field("reasonCode", act.reason().code())
                .field("reasonText", act.reason().text())
                .field("documentNumber", act.document().number())
                .field("documentTitle", act.document().title())
                .field("documentSha256", act.document().sha256())
                .field("provenance", act.provenance().name())
                .beginArray("lines");
        for (LineAmount line : adjustment.lines()) {
            json.beginObject().field("line", line.line().text()).field("amount", line.amount().yuan()).endObject();
        }
        json.endArray();
        PayloadParts.writeAmounts(json, adjustment.breakdowns());
        json.endObject();
    }

    private static Adjustment adjustment(JsonReader json) {
        AdjustmentId id = AdjustmentId.parse(json.field("id"));
        AdjustmentVersion version = AdjustmentVersion.parse(json.field("version"));
        AdjustmentStatus status = AdjustmentStatus.valueOf(json.field("status"));
        AdjustmentKind kind = AdjustmentKind.valueOf(json.field("kind"));
        PersonId actor = new PersonId(json.field("actor"));
        String onBehalfOf = json.optional("onBehalfOf");
        LocalDate effectiveOn = LocalDate.parse(json.field("effectiveOn"));
        Reason reason = new Reason(json.field("reasonCode"), json.field("reasonText"));
        DocumentRef document = new DocumentRef(json.optional("documentNumber"), json.field("documentTitle"),
                json.optional("documentSha256"));
        Act act = new Act(actor, onBehalfOf == null ? null : new PersonId(onBehalfOf), effectiveOn, reason, document,
                Provenance.valueOf(json.field("provenance")));
        return new Adjustment(id, version, status, kind, act, json.array("lines", l -> lineAmount(l, "amount")),
                PayloadParts.readAmounts(json));
    }

    private static PersistentMap.Entry<BreakdownAxis, BreakdownBalance> breakdown(JsonReader json) {
        BreakdownAxis axis = BreakdownAxis.valueOf(json.field("axis"));
        Money whole = Money.ofYuan(json.field("whole"));
        PersistentMap<BreakdownItem, Money> items = PersistentMap.empty();
        for (PersistentMap.Entry<BreakdownItem, Money> item : json.array("items", i -> new PersistentMap.Entry<>(
                BreakdownItem.parse(i.field("item")), Money.ofYuan(i.field("balance"))))) {
            items = items.with(item.key(), item.value());
        }
        return new PersistentMap.Entry<>(axis, new BreakdownBalance(whole, items));
    }

    private static LineAmount lineAmount(JsonReader json, String amount) {
        return new LineAmount(LineKey.parse(json.field("line")), Money.ofYuan(json.field(amount)));
    }
}

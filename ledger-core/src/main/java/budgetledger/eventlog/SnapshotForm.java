package budgetledger.eventlog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownBalance;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.EntryRef;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PendingMeasure;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.Phase;
import budgetledger.budget.PostedEntry;
import budgetledger.budget.UnitCode;
import budgetledger.budget.UsageKey;
import budgetledger.money.Money;

/// The stored form of a budget's state. Whoever changes the state raises [#NUMBER]; old snapshots are then
/// folded anew from the events.
public final class SnapshotForm {
    public static final int NUMBER = 2;

    private SnapshotForm() {}

    public static String write(BudgetState.Opened state) {
        JsonWriter json = new JsonWriter().beginObject()
                .field("budget", state.budget().toString())
                .field("departmentName", state.departmentName())
                .field("phase", state.phase().name())
                .field("frozen", Boolean.toString(state.frozen()))
                .field("parts", Integer.toString(state.parts()));
        PayloadParts.writeLineAmounts(json, "lines", lines(state.lines()));
        json.beginArray("breakdowns");
        for (PersistentMap.Entry<BreakdownAxis, BreakdownBalance> breakdown : state.breakdowns()) {
            json.beginObject().field("axis", breakdown.key().name())
                    .field("whole", breakdown.value().whole().yuan()).beginArray("items");
            for (PersistentMap.Entry<BreakdownItem, Money> item : breakdown.value().items()) {
                json.beginObject().field("item", item.key().text())
                        .field("balance", item.value().yuan()).endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().beginArray("adjustments");
        for (PersistentMap.Entry<AdjustmentId, Adjustment> adjustment : state.adjustments()) {
            AdjustmentForm.write(json.beginObject(), adjustment.value());
            json.endObject();
        }
        json.endArray().beginArray("entries");
        for (PersistentMap.Entry<EntryRef, PostedEntry> entry : state.entries()) {
            write(json.beginObject(), entry.key(), entry.value());
            json.endObject();
        }
        json.endArray();
        writeMeasures(json, state);
        writeUsage(json, state);
        PayloadParts.writeLineAmounts(json, "carriedIn", lines(state.carriedIn()));
        return json.endObject().toString();
    }

    private static void writeMeasures(JsonWriter json, BudgetState.Opened state) {
        json.beginArray("measures");
        for (PersistentMap.Entry<MeasureId, PendingMeasure> measure : state.measures()) {
            json.beginObject().field("id", measure.key().toString()).field("status", measure.value().status().name());
            AdjustmentForm.write(json, measure.value().act());
            MeasureForm.write(json, measure.value().measure());
            json.endObject();
        }
        json.endArray();
    }

    private static void writeUsage(JsonWriter json, BudgetState.Opened state) {
        json.beginArray("usage");
        for (PersistentMap.Entry<UsageKey, Money> used : state.usage()) {
            UnitCode unit = used.key().unit();
            json.beginObject().field("maker", used.key().maker().value())
                    .field("unit", unit == null ? null : unit.value())
                    .field("month", used.key().month().toString())
                    .field("amount", used.value().yuan()).endObject();
        }
        json.endArray();
    }

    public static BudgetState.Opened read(String text) {
        JsonReader json = new JsonReader(text).beginObject();
        BudgetId budget = BudgetId.parse(json.field("budget"));
        String name = json.field("departmentName");
        Phase phase = Phase.valueOf(json.field("phase"));
        boolean frozen = Boolean.parseBoolean(json.field("frozen"));
        int parts = Integer.parseInt(json.field("parts"));
        BudgetState.Opened state = new BudgetState.Opened(budget, name, phase, frozen, parts,
                balances(PayloadParts.readLineAmounts(json, "lines")),
                map(json.array("breakdowns", SnapshotForm::breakdown)),
                map(json.array("adjustments", a -> {
                    Adjustment adjustment = AdjustmentForm.read(a);
                    return new PersistentMap.Entry<>(adjustment.id(), adjustment);
                })),
                map(json.array("entries", SnapshotForm::entry)),
                map(json.array("measures", SnapshotForm::measure)),
                map(json.array("usage", SnapshotForm::usage)),
                balances(PayloadParts.readLineAmounts(json, "carriedIn")));
        json.end();
        return state;
    }

    private static void write(JsonWriter json, EntryRef ref, PostedEntry entry) {
        AdjustmentKind kind = entry.kind();
        AdjustmentId reversedBy = entry.reversedBy();
        json.field("ref", ref.text()).field("effectiveOn", entry.effectiveOn().toString())
                .field("kind", kind == null ? null : kind.name())
                .field("reversedBy", reversedBy == null ? null : reversedBy.toString());
        PayloadParts.writeLineAmounts(json, "lines", entry.lines());
        PayloadParts.writeAmounts(json, entry.breakdowns());
    }

    private static PersistentMap.Entry<EntryRef, PostedEntry> entry(JsonReader json) {
        EntryRef ref = EntryRef.parse(json.field("ref"));
        LocalDate effectiveOn = LocalDate.parse(json.field("effectiveOn"));
        String kind = json.optional("kind");
        String reversedBy = json.optional("reversedBy");
        return new PersistentMap.Entry<>(ref, new PostedEntry(effectiveOn,
                kind == null ? null : AdjustmentKind.valueOf(kind), PayloadParts.readLineAmounts(json, "lines"),
                PayloadParts.readAmounts(json), reversedBy == null ? null : AdjustmentId.parse(reversedBy)));
    }

    private static PersistentMap.Entry<MeasureId, PendingMeasure> measure(JsonReader json) {
        MeasureId id = MeasureId.parse(json.field("id"));
        PendingMeasure.Status status = PendingMeasure.Status.valueOf(json.field("status"));
        var act = AdjustmentForm.act(json);
        return new PersistentMap.Entry<>(id, new PendingMeasure(MeasureForm.read(json), act, status));
    }

    private static PersistentMap.Entry<UsageKey, Money> usage(JsonReader json) {
        PersonId maker = new PersonId(json.field("maker"));
        String unit = json.optional("unit");
        YearMonth month = YearMonth.parse(json.field("month"));
        return new PersistentMap.Entry<>(new UsageKey(maker, unit == null ? null : new UnitCode(unit), month),
                Money.ofYuan(json.field("amount")));
    }

    private static PersistentMap.Entry<BreakdownAxis, BreakdownBalance> breakdown(JsonReader json) {
        BreakdownAxis axis = BreakdownAxis.valueOf(json.field("axis"));
        Money whole = Money.ofYuan(json.field("whole"));
        List<ItemAmount> items = json.array("items", i -> new ItemAmount(BreakdownItem.parse(i.field("item")),
                Money.ofYuan(i.field("balance"))));
        PersistentMap<BreakdownItem, Money> balances = PersistentMap.empty();
        for (ItemAmount item : items) {
            balances = balances.with(item.item(), item.amount());
        }
        return new PersistentMap.Entry<>(axis, new BreakdownBalance(whole, balances));
    }

    private static List<LineAmount> lines(PersistentMap<LineKey, Money> balances) {
        List<LineAmount> lines = new ArrayList<>();
        balances.forEach(line -> lines.add(new LineAmount(line.key(), line.value())));
        return lines;
    }

    private static PersistentMap<LineKey, Money> balances(List<LineAmount> lines) {
        return map(lines.stream().map(line -> new PersistentMap.Entry<>(line.line(), line.amount())).toList());
    }

    private static <K extends Comparable<? super K>, V> PersistentMap<K, V> map(List<PersistentMap.Entry<K, V>> rows) {
        PersistentMap<K, V> map = PersistentMap.empty();
        for (PersistentMap.Entry<K, V> row : rows) {
            map = map.with(row.key(), row.value());
        }
        return map;
    }
}

package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;

/// The parts that several payloads share. Amounts are decimal strings in 元, as everywhere outside.
final class PayloadParts {
    private PayloadParts() {}

    static void writeLines(JsonWriter json, List<LineChange> lines) {
        json.beginArray("lines");
        for (LineChange line : lines) {
            json.beginObject()
                    .field("line", line.line().text())
                    .field("before", line.before().yuan())
                    .field("requested", line.requested().yuan())
                    .field("decided", line.decided().yuan())
                    .endObject();
        }
        json.endArray();
    }

    static List<LineChange> readLines(JsonReader json) {
        return json.array("lines", line -> new LineChange(LineKey.parse(line.field("line")), money(line, "before"),
                money(line, "requested"), money(line, "decided")));
    }

    static void writeChanges(JsonWriter json, List<BreakdownChange> breakdowns) {
        json.beginArray("breakdowns");
        for (BreakdownChange breakdown : breakdowns) {
            json.beginObject()
                    .field("axis", breakdown.axis().name())
                    .field("wholeBefore", breakdown.wholeBefore().yuan())
                    .field("wholeChange", breakdown.wholeChange().yuan())
                    .beginArray("items");
            for (ItemChange item : breakdown.items()) {
                json.beginObject()
                        .field("item", item.item().text())
                        .field("before", item.before().yuan())
                        .field("change", item.change().yuan())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    static List<BreakdownChange> readChanges(JsonReader json) {
        return json.array("breakdowns", b -> new BreakdownChange(BreakdownAxis.valueOf(b.field("axis")),
                money(b, "wholeBefore"), money(b, "wholeChange"),
                b.array("items", item -> new ItemChange(BreakdownItem.parse(item.field("item")),
                        money(item, "before"), money(item, "change")))));
    }

    static void writeAmounts(JsonWriter json, List<BreakdownAmounts> breakdowns) {
        json.beginArray("breakdowns");
        for (BreakdownAmounts breakdown : breakdowns) {
            Money whole = breakdown.whole();
            json.beginObject()
                    .field("axis", breakdown.axis().name())
                    .field("whole", whole == null ? null : whole.yuan())
                    .beginArray("items");
            for (ItemAmount item : breakdown.items()) {
                json.beginObject()
                        .field("item", item.item().text())
                        .field("amount", item.amount().yuan())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    static List<BreakdownAmounts> readAmounts(JsonReader json) {
        return json.array("breakdowns", b -> {
            BreakdownAxis axis = BreakdownAxis.valueOf(b.field("axis"));
            String whole = b.optional("whole");
            return new BreakdownAmounts(axis, whole == null ? null : Money.ofYuan(whole),
                    b.array("items", item -> new ItemAmount(BreakdownItem.parse(item.field("item")),
                            money(item, "amount"))));
        });
    }

    static void writeLineAmounts(JsonWriter json, String name, List<LineAmount> lines) {
        json.beginArray(name);
        for (LineAmount line : lines) {
            json.beginObject().field("line", line.line().text()).field("amount", line.amount().yuan()).endObject();
        }
        json.endArray();
    }

    static List<LineAmount> readLineAmounts(JsonReader json, String name) {
        return json.array(name, line -> new LineAmount(LineKey.parse(line.field("line")), money(line, "amount")));
    }

    private static Money money(JsonReader json, String name) {
        return Money.ofYuan(json.field(name));
    }
}

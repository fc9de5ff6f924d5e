package budgetledger.eventlog;

import java.util.List;
import java.util.function.Function;

import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Measure;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;

/// The stored form of a measure.
final class MeasureForm {
    private static final String REOPENING = "REOPENING";
    private static final String CROSSWALK = "CROSSWALK";

    private MeasureForm() {}

    static void write(JsonWriter json, Measure measure) {
        switch (measure) {
            case Measure.Reopening _ -> json.field("kind", REOPENING);
            case Measure.AdoptCrosswalk(Crosswalk crosswalk) -> {
                json.field("kind", CROSSWALK).field("from", crosswalk.from().toString()).beginArray("rules");
                for (CrosswalkRule rule : crosswalk.rules()) {
                    json.beginObject();
                    write(json, rule);
                    json.endObject();
                }
                json.endArray();
            }
        }
    }

    private static void write(JsonWriter json, CrosswalkRule rule) {
        CrosswalkRule.Pattern old = rule.old();
        json.field("department", text(old.department())).field("unit", text(old.unit()));
        codes(json, old.function(), old.economic()).beginArray("shares");
        for (CrosswalkRule.Share share : rule.shares()) {
            codes(json.beginObject().field("unit", text(share.unit())), share.function(), share.economic())
                    .field("weight", Integer.toString(share.weight()))
                    .endObject();
        }
        json.endArray();
    }

    private static JsonWriter codes(
            JsonWriter json, @Nullable FunctionCode function, @Nullable EconomicCode economic) {
        return json.field("function", function == null ? null : function.value())
                .field("economic", economic == null ? null : economic.value());
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }

    static Measure read(JsonReader json) {
        String kind = json.field("kind");
        return switch (kind) {
            case REOPENING -> new Measure.Reopening();
            case CROSSWALK -> {
                FiscalYear from = new FiscalYear(Integer.parseInt(json.field("from")));
                yield new Measure.AdoptCrosswalk(new Crosswalk(from, json.array("rules", MeasureForm::rule)));
            }
            default -> throw new IllegalStateException("unknown measure " + kind);
        };
    }

    private static CrosswalkRule rule(JsonReader json) {
        CrosswalkRule.Pattern old = new CrosswalkRule.Pattern(part(json, "department", DepartmentCode::new),
                part(json, "unit", UnitCode::new), part(json, "function", FunctionCode::new),
                part(json, "economic", EconomicCode::new));
        List<CrosswalkRule.Share> shares = json.array("shares", share -> new CrosswalkRule.Share(
                part(share, "unit", UnitCode::new), part(share, "function", FunctionCode::new),
                part(share, "economic", EconomicCode::new), Integer.parseInt(share.field("weight"))));
        return new CrosswalkRule(old, shares);
    }

    private static <T> @Nullable T part(JsonReader json, String name, Function<String, T> reader) {
        String text = json.optional(name);
        return text == null ? null : reader.apply(text);
    }
}

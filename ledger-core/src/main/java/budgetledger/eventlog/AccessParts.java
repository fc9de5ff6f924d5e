package budgetledger.eventlog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.UnitCode;
import budgetledger.budget.VirementMove;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

import static java.util.Comparator.comparing;

/// The larger parts of the payloads of access: what is granted, and an approval policy. What has no order of its own
/// is written in the order of its names, so that there is one form only.
final class AccessParts {
    private AccessParts() {}

    static void write(JsonWriter json, Entitlement what) {
        Scope scope = what.scope();
        json.field("role", what.role().name())
                .field("department", text(scope.department()))
                .field("unit", text(scope.unit()))
                .field("subtree", Boolean.toString(scope.subtree()))
                .field("yearFrom", text(what.years().from()))
                .field("yearTo", text(what.years().to()))
                .field("limit", what.limit() == null ? null : what.limit().yuan())
                .field("from", what.term().from().toString())
                .field("to", text(what.term().to()));
    }

    static Entitlement readEntitlement(JsonReader json) {
        Role role = Role.valueOf(json.field("role"));
        String department = json.optional("department");
        String unit = json.optional("unit");
        Scope scope = new Scope(department == null ? null : new DepartmentCode(department),
                unit == null ? null : new UnitCode(unit), flag(json, "subtree"));
        YearSpan years = new YearSpan(year(json.optional("yearFrom")), year(json.optional("yearTo")));
        String limit = json.optional("limit");
        LocalDate from = LocalDate.parse(json.field("from"));
        String to = json.optional("to");
        return new Entitlement(role, scope, years, limit == null ? null : Money.ofYuan(limit),
                new Term(from, to == null ? null : LocalDate.parse(to)));
    }

    static void write(JsonWriter json, ApprovalPolicy policy) {
        json.field("name", policy.name()).beginArray("rules");
        for (ApprovalRule rule : policy.rules()) {
            json.beginObject().field("name", rule.name());
            names(json, "kinds", "kind", rule.kinds().stream().sorted(comparing(Enum::name)).toList());
            names(json, "sources", "source", rule.sources().stream().sorted(comparing(Enum::name)).toList());
            json.field("from", rule.from().yuan());
            names(json, "approvers", "role", rule.approvers());
            json.field("resolution", Boolean.toString(rule.resolution()))
                    .field("automatic", Boolean.toString(rule.automatic()))
                    .endObject();
        }
        json.endArray().beginArray("moves");
        policy.moves().entrySet().stream()
                .sorted(comparing(move -> move.getKey().name()))
                .forEach(move -> json.beginObject()
                        .field("move", move.getKey().name())
                        .field("level", move.getValue().name())
                        .endObject());
        json.endArray();
    }

    static ApprovalPolicy readPolicy(JsonReader json) {
        String name = json.field("name");
        List<ApprovalRule> rules = json.array("rules", AccessParts::rule);
        Map<VirementMove, VirementMove.Level> moves = new EnumMap<>(VirementMove.class);
        json.array("moves", move -> Map.entry(VirementMove.valueOf(move.field("move")),
                VirementMove.Level.valueOf(move.field("level"))))
                .forEach(move -> moves.put(move.getKey(), move.getValue()));
        return new ApprovalPolicy(name, rules, moves);
    }

    private static ApprovalRule rule(JsonReader json) {
        String name = json.field("name");
        List<AdjustmentKind> kinds = json.array("kinds", kind -> AdjustmentKind.valueOf(kind.field("kind")));
        List<SupplementSource> sources =
                json.array("sources", source -> SupplementSource.valueOf(source.field("source")));
        Money from = Money.ofYuan(json.field("from"));
        List<Role> approvers = json.array("approvers", role -> Role.valueOf(role.field("role")));
        return new ApprovalRule(name, new HashSet<>(kinds), new HashSet<>(sources), from, approvers,
                flag(json, "resolution"), flag(json, "automatic"));
    }

    private static void names(JsonWriter json, String array, String field, Collection<? extends Enum<?>> values) {
        json.beginArray(array);
        values.forEach(value -> json.beginObject().field(field, value.name()).endObject());
        json.endArray();
    }

    /// @throws IllegalStateException for any other word than the two
    private static boolean flag(JsonReader json, String name) {
        return switch (json.field(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(name + " is neither true nor false");
        };
    }

    private static @Nullable FiscalYear year(@Nullable String text) {
        return text == null ? null : new FiscalYear(Integer.parseInt(text));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

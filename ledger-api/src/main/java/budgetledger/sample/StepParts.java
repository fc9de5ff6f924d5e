package budgetledger.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.ProjectCode;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.Side;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.money.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/// What steps of the story are made of, and what each part means to the ledger. Amounts are in 万元.
final class StepParts {
    private static final int WAN_YUAN_DIGITS = 6;

    private StepParts() {}

    /// Exact: a figure finer than 分 is a fault in the data.
    static Money wanYuan(String text) {
        return Money.ofFen(new BigDecimal(text).movePointRight(WAN_YUAN_DIGITS).longValueExact());
    }

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    static Scope scope(@Nullable String department, @Nullable String unit) {
        return department == null ? Scope.EVERYTHING
                : new Scope(new DepartmentCode(department), unit == null ? null : new UnitCode(unit), true);
    }

    /// The day from which it counts, the document it rests on, and why.
    record Why(String day, String number, String title, String code, String reason) {
        LocalDate date() {
            return LocalDate.parse(day);
        }

        Act by(String person) {
            return new Act(new PersonId(person), null, date(), new Reason(code, reason),
                    new DocumentRef(number, title, null), Provenance.ORIGINAL);
        }
    }

    /// Why something was not done.
    record Because(String code, String text) {
        Reason reason() {
            return new Reason(code, text);
        }
    }

    /// A line of general public budget expenditure.
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"unit", "function", "economic", "kind", "project", "amount"})
    record LineRow(String unit, String function, String economic, ExpenditureKind kind, String project,
            String amount) {
        private static final String NONE = "-";

        LineAmount line() {
            return new LineAmount(new LineKey(new UnitCode(unit), Side.EXPENDITURE, FundSource.GENERAL,
                    new FunctionCode(function), new EconomicCode(economic), kind,
                    project.equals(NONE) ? null : new ProjectCode(project)), wanYuan(amount));
        }
    }

    record BreakdownRow(BreakdownAxis axis, String whole, List<ItemRow> items) {
        BreakdownAmounts amounts() {
            return new BreakdownAmounts(axis, wanYuan(whole), items.stream().map(ItemRow::item).toList());
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"label", "amount"})
    record ItemRow(String label, String amount) {
        ItemAmount item() {
            return new ItemAmount(BreakdownItem.of(label), wanYuan(amount));
        }
    }

    /// What is done with an adjustment.
    ///
    /// @param code of the reason, with its `text`, where one is needed
    /// @param reduced amounts approved instead of those asked for
    /// @param lines the lines of a revision
    record Handling(@JsonProperty("do") String what, String by, @Nullable String code, @Nullable String text,
            @Nullable List<String> reduced, @Nullable List<LineRow> lines) {}

    record GrantRow(String name, String person, Role role, @Nullable String department, @Nullable String unit) {}

    record CrosswalkRow(KeyRow old, List<KeyRow> now) {
        CrosswalkRule rule() {
            return new CrosswalkRule(
                    new CrosswalkRule.Pattern(old.department == null ? null : new DepartmentCode(old.department),
                            old.unitCode(), old.functionCode(), null),
                    now.stream().map(key -> new CrosswalkRule.Share(key.unitCode(), key.functionCode(), null,
                            CrosswalkRule.WHOLE / now.size())).toList());
        }
    }

    record KeyRow(@Nullable String department, @Nullable String unit, @Nullable String function) {
        @Nullable UnitCode unitCode() {
            return unit == null ? null : new UnitCode(unit);
        }

        @Nullable FunctionCode functionCode() {
            return function == null ? null : new FunctionCode(function);
        }
    }

    record PolicyRow(String name, List<RuleRow> rules) {
        ApprovalPolicy policy() {
            return new ApprovalPolicy(name, rules.stream().map(RuleRow::rule).toList(), Map.of());
        }
    }

    record RuleRow(String name, @Nullable Set<AdjustmentKind> kinds, @Nullable Set<SupplementSource> sources,
            String from, List<Role> approvers, boolean resolution) {
        ApprovalRule rule() {
            return new ApprovalRule(name, kinds == null ? Set.of() : kinds, sources == null ? Set.of() : sources,
                    wanYuan(from), approvers, resolution, approvers.isEmpty());
        }
    }
}

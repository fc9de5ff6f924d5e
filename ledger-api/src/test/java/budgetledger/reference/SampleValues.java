package budgetledger.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.access.PolicyId;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.LineKey;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Scope;
import budgetledger.money.Money;

/// A value of each type that a refusal may hold: which one does not matter where only names are read.
final class SampleValues {
    private static final UUID ID = UUID.fromString("0b7a5c1e-2222-4333-8444-555566667777");
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(AdjustmentId.class, new AdjustmentId(ID)),
            Map.entry(AdjustmentVersion.class, AdjustmentVersion.parse("2-9f86d081884c7d65")),
            Map.entry(BreakdownItem.class, BreakdownItem.of("公用经费")),
            Map.entry(BudgetId.class, BudgetId.of("sample", 2022)),
            Map.entry(EntryRef.class, new EntryRef.OfEnactment(1)),
            Map.entry(FiscalYear.class, new FiscalYear(2022)),
            Map.entry(GrantId.class, new GrantId(ID)),
            Map.entry(LineKey.class, LineKey.parse("-|EXPENDITURE|GENERAL|2080505|-|BASIC|-")),
            Map.entry(List.class, List.of()),
            Map.entry(LocalDate.class, LocalDate.of(2022, 3, 5)),
            Map.entry(MeasureId.class, new MeasureId(ID)),
            Map.entry(Money.class, Money.ofYuan("1.00")),
            Map.entry(PersonId.class, new PersonId("sample")),
            Map.entry(PolicyId.class, new PolicyId(ID)),
            Map.entry(Scope.class, Scope.EVERYTHING),
            Map.entry(String.class, "sample"),
            Map.entry(int.class, 1));

    private SampleValues() {}

    static Object of(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object value = VALUES.get(type);
        if (value == null) {
            throw new IllegalStateException("add a sample value of " + type);
        }
        return value;
    }
}

package budgetledger.comparison;

import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionLevel;

/// The parts of a line along which every change can be taken apart, each as finely as there are codes.
public enum LineAxis {
    FUNCTION,
    UNIT,
    FUND,
    KIND,
    ECONOMIC;

    public Axis axis() {
        return switch (this) {
            case FUNCTION -> new Axis.ByFunction(FunctionLevel.ITEM);
            case UNIT -> new Axis.ByUnit();
            case FUND -> new Axis.ByFund();
            case KIND -> new Axis.ByKind();
            case ECONOMIC -> new Axis.ByEconomic(EconomicLevel.SECTION);
        };
    }
}

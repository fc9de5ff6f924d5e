package budgetledger.budget;

/// Where a budget stands in its year (阶段). Which act is allowed in which phase says [BudgetAct].
public enum Phase {
    /// Opened, nothing is authorised yet.
    PREPARING("编制"),
    /// Enacted, in one document or several; not yet open for adjustment.
    ENACTED("已批复"),
    /// The year runs: adjustments are decided.
    OPEN("执行"),
    /// The year is closed; only reopening it by two persons changes that.
    CLOSED("已结账");

    private final String chinese;

    Phase(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

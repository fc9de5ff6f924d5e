package budgetledger.budget;

/// Kind of a change to an enacted budget. Only finance may decide it; no use of money may be changed without a
/// decision (预算法 art. 63, 72).
public enum AdjustmentKind {
    /// 追加: adds to lines; the total rises.
    SUPPLEMENT("追加"),
    /// 追减: takes from lines; the total falls.
    REDUCTION("追减"),
    /// 调剂: moves between lines of one fund source; the total stays.
    VIREMENT("调剂"),
    /// 更正: puts a wrong entry right, and names it.
    CORRECTION("更正"),
    /// 冲销: takes an entry back whole, once.
    REVERSAL("冲销"),
    /// 划转: hands lines over to another department that takes on the task (预算法实施条例 art. 79).
    REASSIGNMENT("划转"),
    /// 结转: carries unfinished money into the next year for the same use (预算法 art. 42).
    CARRY_FORWARD("结转");

    private final String chinese;

    AdjustmentKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether its lines arrive in another budget.
    public boolean isTransfer() {
        return this == REASSIGNMENT || this == CARRY_FORWARD;
    }

    /// Whether it names an earlier entry that it is about.
    public boolean hasSubject() {
        return this == CORRECTION || this == REVERSAL;
    }
}

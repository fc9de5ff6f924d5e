package budgetledger.budget;

/// Kind of a change to an enacted budget. Only finance may decide it; no use of money may be changed without a
/// decision (预算法 art. 63, 72).
public enum AdjustmentKind {
    /// 追加: adds to lines; the total rises.
    SUPPLEMENT("追加"),
    /// 追减: takes from lines; the total falls.
    REDUCTION("追减"),
    /// 调剂: moves between lines of one fund source; the total stays.
    VIREMENT("调剂");

    private final String chinese;

    AdjustmentKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.budget;

/// Where an adjustment stands. Only APPROVED has moved figures.
public enum AdjustmentStatus {
    DRAFT("草稿"),
    SUBMITTED("待复核"),
    /// Given back to be changed.
    RETURNED("退回修改"),
    APPROVED("已批准"),
    REJECTED("已否决"),
    WITHDRAWN("已撤回");

    private final String chinese;

    AdjustmentStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.budget;

/// Where an adjustment stands. Only APPROVED has moved figures.
public enum AdjustmentStatus {
    DRAFT("草稿"),
    SUBMITTED("待复核"),
    APPROVED("已批准"),
    REJECTED("已退回"),
    WITHDRAWN("已撤回");

    private final String chinese;

    AdjustmentStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.budget;

/// Where the money of a supplement (追加) comes from.
public enum SupplementSource {
    /// 上级专项转移支付: only reported, no adjustment of the government's budget (预算法 art. 71).
    SUPERIOR_TRANSFER("上级专项"),
    /// 预备费: the government decides (预算法 art. 64).
    RESERVE_FUND("预备费"),
    /// 年初预留 (待分配): within the total already approved.
    WITHHELD("年初预留"),
    /// 部门结余: the department's own surplus of earlier years.
    DEPARTMENT_SURPLUS("部门结余"),
    /// 预算调整: the government's total rises, so the standing committee of the people's congress decides first
    /// (预算法 arts. 67, 69); its resolution must be named.
    BUDGET_ADJUSTMENT("预算调整");

    private final String chinese;

    SupplementSource(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean needsResolution() {
        return this == BUDGET_ADJUSTMENT;
    }
}

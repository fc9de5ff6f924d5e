package budgetledger.budget;

/// Nature of an expenditure (支出性质): the columns of 部门支出总体情况表. Basic expenditure keeps the
/// organisation running, project expenditure is for specific tasks (预算法实施条例 art. 5).
public enum ExpenditureKind {
    BASIC("基本支出"),
    PROJECT("项目支出"),
    BUSINESS("事业单位经营支出"),
    REMITTED_UPWARD("上缴上级支出"),
    AFFILIATE_SUBSIDY("对附属单位补助支出");

    private final String chinese;

    ExpenditureKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

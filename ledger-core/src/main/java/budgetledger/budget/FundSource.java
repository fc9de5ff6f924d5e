package budgetledger.budget;

/// Where the money of a line comes from: the ten kinds of income of a department's 收支总体情况表.
public enum FundSource {
    GENERAL("一般公共预算"),
    GOVERNMENT_FUND("政府性基金预算"),
    STATE_CAPITAL("国有资本经营预算"),
    SPECIAL_ACCOUNT("财政专户管理资金"),
    SERVICE_INCOME("事业收入"),
    BUSINESS_INCOME("事业单位经营收入"),
    SUPERIOR_SUBSIDY("上级补助收入"),
    AFFILIATE_REMITTANCE("附属单位上缴收入"),
    OTHER("其他收入"),
    CARRIED_OVER("上年结转结余");

    private final String chinese;

    FundSource(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

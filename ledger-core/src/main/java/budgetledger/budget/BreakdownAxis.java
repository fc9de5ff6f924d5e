package budgetledger.budget;

/// An axis along which amounts are known for a whole scope although the joint lines are not (备查分解).
///
/// Some axes break down a sum of lines; there the lines decide how large the whole is. The others break down
/// a whole of their own, because no line carries their mark.
public enum BreakdownAxis {
    /// 基本支出 and 项目支出 of all expenditure, where the lines do not say which is which.
    KIND("支出性质") {
        @Override
        public boolean covers(LineKey line) {
            return line.side() == Side.EXPENDITURE;
        }
    },
    /// 人员经费 and 公用经费 of 一般公共预算基本支出.
    PERSONNEL("人员经费和公用经费") {
        @Override
        public boolean covers(LineKey line) {
            return line.side() == Side.EXPENDITURE
                    && line.fund() == FundSource.GENERAL
                    && line.kind() == ExpenditureKind.BASIC;
        }
    },
    /// The items of 机关运行经费 (机关事务管理条例 art. 9).
    OPERATING("机关运行经费"),
    /// 因公出国（境）费, 公务用车购置费, 公务用车运行费, 公务接待费.
    THREE_PUBLIC("“三公”经费"),
    /// 货物, 工程 and 服务 of 政府采购预算.
    PROCUREMENT("政府采购"),
    /// The projects of 政府采购预算.
    PROCUREMENT_ITEM("政府采购项目");

    private final String chinese;

    BreakdownAxis(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether the line belongs to the scope that this axis breaks down.
    public boolean covers(LineKey line) {
        return false;
    }

    /// Whether the whole is a sum of lines rather than a published amount of its own.
    public boolean breaksDownLines() {
        return this == KIND || this == PERSONNEL;
    }
}

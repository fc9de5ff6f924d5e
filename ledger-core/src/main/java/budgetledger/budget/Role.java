package budgetledger.budget;

/// What a person may be granted (角色). The three administrators exclude each other, so that nobody who runs the
/// service or hands out rights also keeps the record of both.
public enum Role {
    /// Writes down adjustments, hands them over, takes them back (经办).
    MAKER("经办"),
    /// Decides at department level what others handed over (部门复核).
    CHECKER("部门复核"),
    /// Decides at finance level, opens, enacts and closes budgets (财政).
    BUDGET_OFFICER("财政"),
    /// Reads the figures of the own unit (单位查询).
    UNIT_VIEWER("单位查询"),
    /// Reads and replays everything in scope; has no write route at all (审计).
    AUDITOR("审计"),
    /// Runs the service: rebuilds, metrics. No budget data (系统管理员).
    SYS_ADMIN("系统管理员"),
    /// Accounts, grants and policies. No budget data (安全管理员).
    SEC_ADMIN("安全管理员"),
    /// Records of who did and read what. No grants (审计管理员).
    AUDIT_ADMIN("审计管理员"),
    /// The program itself, carrying on what people have decided. Never granted to anybody (系统).
    SERVICE("系统");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether approvals given in this role count where `needed` is asked for: finance stands above the department.
    public boolean decidesFor(Role needed) {
        return this == needed || (this == BUDGET_OFFICER && needed == CHECKER);
    }
}

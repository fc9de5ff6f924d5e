package budgetledger.budget;

/// What a virement (调剂) does to the totals of classes of lines. Who may allow it varies by city (预算法 art. 72
/// leaves it to the finance authority's rules), so an [ApprovalPolicy] may say otherwise than the level given here.
///
/// The rows stand from the most to the least severe.
public enum VirementMove {
    /// “三公”经费 rise: 30212, 30217, 30231, 31013.
    INTO_THREE_PUBLIC("调增“三公”经费", Level.FORBIDDEN),
    /// 会议费, 培训费 rise: 30215, 30216.
    INTO_MEETINGS_AND_TRAINING("调增会议费、培训费", Level.FORBIDDEN),
    /// Project money turns into personnel cost: 301, 303.
    PROJECT_TO_PERSONNEL("项目支出调入人员经费", Level.FORBIDDEN),
    BETWEEN_KINDS("基本支出与项目支出之间", Level.FINANCE),
    BETWEEN_UNITS("单位之间", Level.FINANCE),
    /// Across 类 of the functional classification.
    ACROSS_CLASSES("功能分类跨类", Level.FINANCE),
    /// Across 款 of the functional classification.
    ACROSS_GROUPS("功能分类跨款", Level.FINANCE),
    /// Across 类 of the economic classification.
    ACROSS_ECONOMIC_CLASSES("经济分类跨类", Level.FINANCE),
    /// All else: 项 within a 款, economic 款 within a 类.
    WITHIN("款内项间、类内款间", Level.DEPARTMENT);

    /// Who may allow a move.
    public enum Level {
        DEPARTMENT("部门批准"),
        FINANCE("财政批准"),
        FORBIDDEN("不得调剂");

        private final String chinese;

        Level(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    private final String chinese;
    private final Level level;

    VirementMove(String chinese, Level level) {
        this.chinese = chinese;
        this.level = level;
    }

    public String chinese() {
        return chinese;
    }

    /// Who may allow it where no policy says otherwise.
    public Level standardLevel() {
        return level;
    }
}

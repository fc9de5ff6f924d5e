package budgetledger.classification;

import java.util.Optional;

/// How fine a [FunctionCode] is: 类, 款 or 项. Declared from coarse to fine.
public enum FunctionLevel {
    /// 类, for example 201 一般公共服务支出.
    CLASS("类", 3),
    /// 款, for example 20103 政府办公厅（室）及相关机构事务.
    SECTION("款", 5),
    /// 项, for example 2010301 行政运行; the level an approved line must carry (预算法实施条例 第四十条).
    ITEM("项", 7);

    private final String chinese;
    private final int digits;

    FunctionLevel(String chinese, int digits) {
        this.chinese = chinese;
        this.digits = digits;
    }

    /// The word printed in budget documents.
    public String chinese() {
        return chinese;
    }

    /// The length of a code of this level.
    public int digits() {
        return digits;
    }

    /// The next coarser level; none above 类.
    public Optional<FunctionLevel> coarser() {
        return switch (this) {
            case CLASS -> Optional.empty();
            case SECTION -> Optional.of(CLASS);
            case ITEM -> Optional.of(SECTION);
        };
    }
}

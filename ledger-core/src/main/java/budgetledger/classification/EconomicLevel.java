package budgetledger.classification;

import java.util.Optional;

/// How fine an [EconomicCode] is: 类 or 款. Declared from coarse to fine.
public enum EconomicLevel {
    /// 类, for example 302 商品和服务支出.
    CLASS("类", 3),
    /// 款, for example 30201 办公费; the level an approved line must carry (预算法实施条例 第四十条).
    SECTION("款", 5);

    private final String chinese;
    private final int digits;

    EconomicLevel(String chinese, int digits) {
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
    public Optional<EconomicLevel> coarser() {
        return switch (this) {
            case CLASS -> Optional.empty();
            case SECTION -> Optional.of(CLASS);
        };
    }
}

package budgetledger.balance;

import budgetledger.journal.ActKind;

/// Which acts a figure takes in.
public enum Basis {
    /// 年初批复数: enactments alone, what a published budget compares.
    ORIGINAL,
    /// 调整后: all acts.
    CURRENT;

    public boolean takes(ActKind act) {
        return this == CURRENT || act == ActKind.ENACTMENT;
    }
}

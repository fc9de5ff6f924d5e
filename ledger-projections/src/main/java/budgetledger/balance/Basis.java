package budgetledger.balance;

import java.util.Arrays;
import java.util.stream.Collectors;

import budgetledger.journal.ActKind;

/// Which acts a figure takes in.
public enum Basis {
    /// 年初批复数: enactments and what puts them right, what a published budget compares.
    ORIGINAL,
    /// 调整后: all acts.
    CURRENT;

    /// The acts that [#ORIGINAL] takes, for `act IN …`. Names of an enum need no quoting.
    public static final String ORIGINAL_ACTS_SQL = Arrays.stream(ActKind.values()).filter(ActKind::isOriginal)
            .map(act -> "'" + act + "'").collect(Collectors.joining(", ", "(", ")"));

    public boolean takes(ActKind act) {
        return this == CURRENT || act.isOriginal();
    }
}

package budgetledger.explanation;

import budgetledger.journal.ActKind;

/// Why a figure is no longer what was published. Each posting that one of the two figures takes and the other does not
/// has exactly one cause.
public enum Cause {
    /// Recorded after publication and effective after that day.
    LATER_DECISION("其后的决定"),
    /// Recorded after publication, effective on that day or before (补记): nobody could see it in the published figure.
    LATE_RECORD("补记的先前决定"),
    /// Puts an entry right or takes it back, recorded after publication.
    CORRECTION("更正与冲销"),
    /// Codes are read as another year has them (科目调整).
    RECLASSIFICATION("科目调整"),
    /// Came from or went to another department: by 划转, or by a crosswalk of 机构改革.
    REASSIGNMENT("划转"),
    /// Known at publication, and taken by one basis only: 年初批复数 against 调整后.
    OTHER_BASIS("口径不同"),
    /// Known at publication, and effective between the two days asked for.
    OTHER_DAY("生效日不同");

    private final String chinese;

    Cause(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// The cause of one posting, decided by what is true of it.
    ///
    /// @param known whether its event had been recorded when the figure was published
    /// @param due whether it was effective on the day of publication
    /// @param oneBasis whether only one of the two bases takes its act
    static Cause of(ActKind act, boolean known, boolean due, boolean oneBasis) {
        if (known) {
            return oneBasis ? OTHER_BASIS : OTHER_DAY;
        }
        return switch (act) {
            case ENACTMENT_CORRECTION, CORRECTION, REVERSAL -> CORRECTION;
            case REASSIGNMENT -> REASSIGNMENT;
            case ENACTMENT, SUPPLEMENT, REDUCTION, VIREMENT, CARRY_FORWARD -> due ? LATE_RECORD : LATER_DECISION;
        };
    }
}

package budgetledger.journal;

/// The act that a posting belongs to. A figure on the basis `original` takes enactments and what puts them right,
/// what a published budget compares; the basis `current` takes all.
public enum ActKind {
    ENACTMENT("批复"),
    SUPPLEMENT("追加"),
    REDUCTION("追减"),
    VIREMENT("调剂"),
    /// 更正 or 冲销 of an enactment: the original figure was wrong, not changed.
    ENACTMENT_CORRECTION("更正批复"),
    CORRECTION("更正"),
    REVERSAL("冲销"),
    REASSIGNMENT("划转"),
    CARRY_FORWARD("结转");

    private final String chinese;

    ActKind(String chinese) {
        this.chinese = chinese;
    }

    /// Whether the basis `original` takes it.
    public boolean isOriginal() {
        return this == ENACTMENT || this == ENACTMENT_CORRECTION;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.journal;

/// The act that a posting belongs to. A figure on the basis `original` takes ENACTMENT alone, what a published
/// budget compares; the basis `current` takes all.
public enum ActKind {
    ENACTMENT("批复"),
    SUPPLEMENT("追加"),
    REDUCTION("追减"),
    VIREMENT("调剂");

    private final String chinese;

    ActKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.budget;

/// Where an amount comes from (来源类型). A derived amount is never shown like a published one.
public enum Provenance {
    ORIGINAL("原文"),
    DERIVED("推算"),
    IMPORTED("导入"),
    ADJUSTED("调整");

    private final String chinese;

    Provenance(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}

package budgetledger.classification;

import java.util.Optional;

/// A code and the name that a source prints for it in one edition. Codes of both classifications appear in the same
/// lists here; function codes begin with 2, departments' economic codes with 3.
record PrintedCode(String code, String name, Edition edition) implements Comparable<PrintedCode> {

    Optional<String> official(Classification classification) {
        return isFunction()
                ? classification.nameOf(new FunctionCode(code), edition)
                : classification.nameOf(new EconomicCode(code), edition);
    }

    Optional<Basis> basis(Classification classification) {
        return isFunction()
                ? classification.basisOf(new FunctionCode(code), edition)
                : classification.basisOf(new EconomicCode(code), edition);
    }

    boolean isFunction() {
        return code.startsWith("2");
    }

    /// The form in which exceptions are listed, without the edition.
    String label() {
        return code + " " + name;
    }

    @Override
    public int compareTo(PrintedCode other) {
        return label().compareTo(other.label());
    }
}

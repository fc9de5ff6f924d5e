package budgetledger.rest.problem;

import budgetledger.text.Texts;

/// The texts of all problems, by code.
final class ProblemTexts {
    static final Texts TEXTS = new Texts("budgetledger.rest.problems");

    private ProblemTexts() {}
}

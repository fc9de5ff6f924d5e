package budgetledger.rest.problem;

import budgetledger.text.Texts;

/// Shows the tests of other packages what problems are made of.
public final class ProblemFacts {
    public static final Texts TEXTS = ProblemTexts.TEXTS;

    private ProblemFacts() {}

    /// Under which name a problem has its texts.
    public static String textKey(ProblemException problem) {
        return problem.textKey();
    }
}

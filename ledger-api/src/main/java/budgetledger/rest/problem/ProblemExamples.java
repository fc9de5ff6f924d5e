package budgetledger.rest.problem;

import java.util.List;
import java.util.Map;

import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.LineKey;
import budgetledger.budget.Refusal;
import budgetledger.money.Money;

/// Problems as the description of the interface shows them, made by the same code that answers them.
public final class ProblemExamples {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemExamples() {}

    public static String title(String code) {
        return Language.ENGLISH.text(ProblemTexts.TEXTS, code.replace('_', '-') + ".title");
    }

    /// The body of a problem that a decision of the ledger ends in.
    public static Problem body(LedgerRefusal refusal) {
        return Problem.of(Language.CHINESE, TRACE, ProblemException.of(refusal));
    }

    public static String title(LedgerRefusal refusal) {
        return Problem.of(Language.ENGLISH, TRACE, ProblemException.of(refusal)).title();
    }

    /// The body of a problem of a kind.
    ///
    /// @param evidence names and values, in turn
    public static Problem body(ProblemKind kind, String... evidence) {
        return Problem.of(Language.CHINESE, TRACE, ProblemException.of(kind, evidence));
    }

    /// The body of a problem with a code.
    public static Problem body(String code, int status) {
        Refusal insufficient = new Refusal.InsufficientAppropriation(
                LineKey.general("2010302", ExpenditureKind.PROJECT), Money.ofYuan("100.00"), Money.ofYuan("-200.00"));
        if (insufficient.code().text().equals(code)) {
            return Problem.of(Language.CHINESE, TRACE, ProblemException.of(insufficient));
        }
        String key = code.replace('_', '-');
        return new Problem("/problems/" + key, Language.CHINESE.text(ProblemTexts.TEXTS, key + ".title"), status,
                Language.CHINESE.text(ProblemTexts.TEXTS, key + ".detail"), code, List.of(), Map.of(),
                TRACE);
    }
}

package budgetledger.explanation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.figure.FigureCondition;

/// Which postings one of two figures takes and the other does not, as SQL over the alias `p` of the posting table.
final class Difference {
    private static final String TAKEN =
            "(p.position <= ? AND p.effective_on <= ? AND (? OR p.act IN %s))".formatted(Basis.ORIGINAL_ACTS_SQL);
    /// Whether the figure of now takes it.
    static final String NOW = TAKEN;
    /// All that is known now of the lines, and taken by one of the two only.
    static final String WHERE = FigureCondition.LINES + " AND " + TAKEN + " <> " + TAKEN;

    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private Difference() {}

    static int bindNow(PreparedStatement select, int first, Question question) throws SQLException {
        return bind(select, first, question.now(), question.basis());
    }

    /// Sets the parameters of [#WHERE] and gives the number of the one after them.
    static int bind(PreparedStatement select, int first, Question question) throws SQLException {
        Cut all = new Cut(question.now().position(), null);
        int next = FigureCondition.bind(select, first, question.published().on(Basis.CURRENT), all, 0);
        return bindNow(select, bind(select, next, question.then(), question.published().basis()), question);
    }

    private static int bind(PreparedStatement select, int first, Cut cut, Basis basis) throws SQLException {
        LocalDate effectiveAt = cut.effectiveAt();
        select.setLong(first, cut.position());
        select.setObject(first + 1, effectiveAt == null ? NO_LIMIT : effectiveAt);
        select.setBoolean(first + 2, basis == Basis.CURRENT);
        return first + 3;
    }
}

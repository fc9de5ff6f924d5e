package budgetledger.explanation;

import java.time.LocalDate;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.figure.FigureScope;
import budgetledger.journal.ActKind;

/// From which figure to which: the same lines of the same budget, at two cuts and on two bases.
///
/// @param published the figure as published, with the basis it was published on
/// @param then its cut
/// @param day the day of publication; what is effective by then and recorded later was late
/// @param basis the basis of the figure of now
/// @param now its cut, not before `then`
public record Question(FigureScope published, Cut then, LocalDate day, Basis basis, Cut now) {
    public Question {
        if (now.position() < then.position()) {
            throw new IllegalArgumentException("a figure is explained forwards: " + then + " to " + now);
        }
    }

    /// The figure of now.
    public FigureScope figure() {
        return published.on(basis);
    }

    /// Whether the published figure takes a posting.
    public boolean takesThen(ActKind act, long position, LocalDate effectiveOn) {
        return published.basis().takes(act) && then.takes(position, effectiveOn);
    }

    /// Whether the figure of now takes it.
    public boolean takesNow(ActKind act, long position, LocalDate effectiveOn) {
        return basis.takes(act) && now.takes(position, effectiveOn);
    }

    /// Why the two differ in a posting that exactly one of them takes.
    public Cause cause(ActKind act, long position, LocalDate effectiveOn) {
        return Cause.of(act, position <= then.position(), !effectiveOn.isAfter(day),
                published.basis().takes(act) != basis.takes(act));
    }
}

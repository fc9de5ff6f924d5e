package budgetledger.explanation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import budgetledger.comparison.RestatedFigure;
import budgetledger.money.Money;

/// The way from a published figure to the figure of now. What the parts leave unexplained, the residual, is zero: an
/// explanation whose residual is not cannot be made.
public record Explanation(Question question, Money published, Money now, List<Part> parts, Money residual) {
    public Explanation {
        parts = List.copyOf(parts);
        Money left = now.minus(published);
        for (Part part : parts) {
            left = left.minus(part.amount());
        }
        if (!left.equals(residual) || !residual.isZero()) {
            throw new IllegalStateException("the parts leave " + left + " of the difference unexplained");
        }
    }

    /// The same, with the figure of now as another year reads it.
    ///
    /// @param restated with nothing open
    public Explanation readAs(RestatedFigure restated) {
        if (!restated.open().isZero()) {
            throw new IllegalArgumentException("the crosswalks leave " + restated.open() + " open");
        }
        Map<Cause, Part> all = new EnumMap<>(Cause.class);
        parts.forEach(part -> all.put(part.cause(), part));
        add(all, Cause.RECLASSIFICATION, restated.reclassified(), restated.crosswalks().size());
        add(all, Cause.REASSIGNMENT, restated.reassigned(), restated.crosswalks().size());
        Money read = now.plus(restated.reclassified()).plus(restated.reassigned());
        return new Explanation(question, published, read, List.copyOf(all.values()), residual);
    }

    private static void add(Map<Cause, Part> parts, Cause cause, Money amount, long movements) {
        if (!amount.isZero()) {
            parts.merge(cause, new Part(cause, amount, movements), (one, other) ->
                    new Part(cause, one.amount().plus(other.amount()), one.movements() + other.movements()));
        }
    }
}

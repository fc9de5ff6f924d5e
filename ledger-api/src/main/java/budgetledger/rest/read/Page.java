package budgetledger.rest.read;

import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for: after which position, and how many.
public record Page(long after, int limit) {
    public static Page read(
            Inputs inputs, @Nullable String after, @Nullable String limit, int usual, int most) {
        return new Page(inputs.optional("after", after, Format.POSITION).or(0L),
                inputs.optional("limit", limit, Format.between(1, most)).or(usual));
    }
}

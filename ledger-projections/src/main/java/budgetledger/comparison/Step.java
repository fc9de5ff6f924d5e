package budgetledger.comparison;

import java.util.List;

import budgetledger.money.Money;

/// One step from the base to the target.
///
/// @param path keys from coarse to fine; empty when nothing is known along the axis
/// @param complete whether both sides are known at the level asked for; if not, `base`, `target` and `delta` are
///     those of the finest level that both sides carry
/// @param known the finer amounts that one side does carry, below a step that is not complete
public record Step(List<String> path, Money base, Money target, Money delta, boolean complete, List<Known> known) {
    /// Key of a step about which nothing is known along the axis.
    public static final String UNKNOWN = "*";

    public Step {
        path = List.copyOf(path);
        known = List.copyOf(known);
    }

    public String key() {
        return path.isEmpty() ? UNKNOWN : path.getLast();
    }

    /// An amount known more finely on one side only.
    public record Known(Which side, String key, Money amount) {}
}

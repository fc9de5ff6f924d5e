package budgetledger.budget;

import java.util.UUID;

/// Id of an adjustment (调整单), made by the caller so that a retry names the same one.
public record AdjustmentId(UUID value) implements Comparable<AdjustmentId> {
    public static AdjustmentId parse(String text) {
        return new AdjustmentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(AdjustmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

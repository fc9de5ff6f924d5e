package budgetledger.budget;

import java.util.UUID;

/// Id of a measure, made by the caller so that a retry names the same one.
public record MeasureId(UUID value) implements Comparable<MeasureId> {
    public static MeasureId parse(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

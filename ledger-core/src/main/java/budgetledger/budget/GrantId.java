package budgetledger.budget;

import java.util.UUID;

/// Id of a grant or a delegation, made by the caller so that a retry names the same one.
public record GrantId(UUID value) implements Comparable<GrantId> {
    public static GrantId parse(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public int compareTo(GrantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

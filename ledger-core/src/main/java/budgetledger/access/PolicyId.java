package budgetledger.access;

import java.util.UUID;

/// Id of a proposed policy, made by the caller so that a retry names the same one.
public record PolicyId(UUID value) implements Comparable<PolicyId> {
    public static PolicyId parse(String text) {
        return new PolicyId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

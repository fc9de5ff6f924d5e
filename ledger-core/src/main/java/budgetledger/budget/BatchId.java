package budgetledger.budget;

import java.util.UUID;

/// Id of a batch of adjustments (批次), made by the caller so that a retry names the same one.
public record BatchId(UUID value) {
    public static BatchId parse(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

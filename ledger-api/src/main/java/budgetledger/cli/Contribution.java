package budgetledger.cli;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// One event's part in one line of one step, as the service tells it.
///
/// @param side `base` or `target` in a comparison; null elsewhere
/// @param line the line as text; null when the amount stands on an item of a breakdown
/// @param actor who did it; for an adjustment the one who approved it
/// @param maker who prepared the adjustment
record Contribution(
        @Nullable String side,
        long position,
        @Nullable String act,
        @Nullable String line,
        @Nullable String item,
        String amount,
        String effectiveOn,
        Instant recordedAt,
        String actor,
        @Nullable String maker,
        Reason reason,
        Document document,
        Provenance provenance) {

    record Provenance(String kind) {}

    record Reason(String code, String text) {}

    record Document(@Nullable String number, String title, @Nullable String sha256) {}

    boolean isOfBase() {
        return "base".equalsIgnoreCase(side);
    }
}

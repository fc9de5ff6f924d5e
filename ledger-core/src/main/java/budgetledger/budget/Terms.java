package budgetledger.budget;

import org.jspecify.annotations.Nullable;

/// What some kinds of adjustment say beside their lines.
///
/// @param source of a supplement: where its money comes from
/// @param subject of a correction or reversal: the entry it is about
/// @param resolution the decision of the standing committee of the people's congress (预算法 art. 69), where one is
/// needed
/// @param transfer of a reassignment or carry-forward: where its lines arrive
public record Terms(
        @Nullable SupplementSource source,
        @Nullable EntryRef subject,
        @Nullable DocumentRef resolution,
        @Nullable Transfer transfer) {
    public static final Terms NONE = new Terms(null, null, null, null);

    public static Terms about(EntryRef subject) {
        return new Terms(null, subject, null, null);
    }

    public static Terms from(SupplementSource source) {
        return new Terms(source, null, null, null);
    }

    public static Terms to(Transfer transfer) {
        return new Terms(null, null, null, transfer);
    }
}

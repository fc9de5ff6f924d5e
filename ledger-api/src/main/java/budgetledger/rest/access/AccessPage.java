package budgetledger.rest.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import budgetledger.budget.PersistentMap;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for. All pages are as of one position, so that nothing moves between them.
///
/// @param after the last id of the page before, null for the first page
record AccessPage<I extends Comparable<? super I>>(@Nullable I after, int limit) {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    /// What a page shows, and whether more follows.
    record Shown<V>(List<V> values, boolean more) {}

    static <I extends Comparable<? super I>> AccessPage<I> read(
            Inputs inputs, @Nullable String after, @Nullable String limit, Format<I> ids) {
        return new AccessPage<>(inputs.optional("after", after, ids).orNull(),
                inputs.optional("limit", limit, Format.between(1, MOST)).or(USUAL));
    }

    <V> Shown<V> of(PersistentMap<I, V> all, Predicate<V> wanted) {
        List<V> values = new ArrayList<>();
        for (PersistentMap.Entry<I, V> entry : all) {
            if ((after == null || entry.key().compareTo(after) > 0) && wanted.test(entry.value())) {
                if (values.size() == limit) {
                    return new Shown<>(values, true);
                }
                values.add(entry.value());
            }
        }
        return new Shown<>(values, false);
    }

    /// @param link makes the link of the list with all that was asked for, anew each time
    Map<String, String> links(Supplier<Links> link, long position, boolean more, String last) {
        return Links.of("self", to(link.get(), position, after == null ? null : after.toString()),
                "next", more ? to(link.get(), position, last) : null);
    }

    private String to(Links link, long position, @Nullable String id) {
        return link.with("knownAt", position).with("after", id).with("limit", limit).toString();
    }
}

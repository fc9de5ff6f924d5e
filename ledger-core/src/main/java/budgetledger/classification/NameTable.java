package budgetledger.classification;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rows of one classification, looked up by code and edition.
final class NameTable<C extends Comparable<C>> {
    private final SortedMap<C, List<CodeName<C>>> rowsByCode;

    NameTable(List<CodeName<C>> rows) {
        rowsByCode = rows.stream().collect(Collectors.groupingBy(CodeName::code, TreeMap::new, Collectors.toList()));
    }

    Optional<CodeName<C>> find(C code, Edition edition) {
        return rowsByCode.getOrDefault(code, List.of()).stream().filter(row -> row.covers(edition)).findFirst();
    }

    /// The codes known in this edition that are wanted, in order.
    List<C> select(Edition edition, Predicate<C> wanted) {
        return rowsByCode.keySet().stream()
                .filter(wanted)
                .filter(code -> find(code, edition).isPresent())
                .toList();
    }
}

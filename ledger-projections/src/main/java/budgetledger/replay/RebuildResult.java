package budgetledger.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a rebuild found.
///
/// @param position how far both sides were compared
/// @param events events read from the log
/// @param replaced whether the rebuilt tables took the place of the live ones
/// @param tables digest of every table, live and rebuilt
public record RebuildResult(long position, long events, boolean replaced, List<TableResult> tables) {
    public RebuildResult {
        tables = List.copyOf(tables);
    }

    /// Digests of one table, of the live one before it was replaced.
    ///
    /// @param first where they part; null when they do not
    public record TableResult(String table, String live, String rebuilt, @Nullable RowDifference first) {
        public boolean isSame() {
            return live.equals(rebuilt);
        }
    }

    /// Whether the live tables were what the log says.
    public boolean isSame() {
        return tables.stream().allMatch(TableResult::isSame);
    }

    /// The difference of the earliest event.
    public Optional<RowDifference> first() {
        return tables.stream().map(TableResult::first).filter(Objects::nonNull).min(RowDifference.BY_POSITION);
    }
}

package budgetledger.replay;

import java.util.List;

/// What a rebuild found.
///
/// @param position how far both sides were compared
/// @param events events read from the log
/// @param tables digest of every table, live and rebuilt
public record RebuildResult(long position, long events, List<TableResult> tables) {
    public RebuildResult {
        tables = List.copyOf(tables);
    }

    /// Digests of one table before the swap.
    public record TableResult(String table, String live, String rebuilt) {
        public boolean isSame() {
            return live.equals(rebuilt);
        }
    }

    /// Whether the live tables were what the log says.
    public boolean isSame() {
        return tables.stream().allMatch(TableResult::isSame);
    }
}

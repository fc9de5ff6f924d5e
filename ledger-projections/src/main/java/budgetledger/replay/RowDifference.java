package budgetledger.replay;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A row of a live table that is not what the log says, and the event that it comes from. It tells no amounts.
///
/// @param table the table's name without schema
/// @param key columns of the row's key and their values
/// @param columns names of the columns that differ, of a changed row
/// @param position what the log says is the event of the row; for a surplus row, what the row itself says
/// @param event the event there; null when the log has none
public record RowDifference(
        String table, Kind kind, String key, List<String> columns, long position, @Nullable EventName event) {
    static final Comparator<RowDifference> BY_POSITION = Comparator.comparingLong(RowDifference::position);

    public RowDifference {
        columns = List.copyOf(columns);
    }

    /// What became of the row.
    public enum Kind {
        /// It is there, and other than the log says.
        CHANGED,
        /// It is not there.
        MISSING,
        /// It is there, and the log knows nothing of it.
        SURPLUS
    }
}

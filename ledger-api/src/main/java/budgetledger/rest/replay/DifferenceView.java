package budgetledger.rest.replay;

import java.util.List;
import java.util.UUID;

import budgetledger.replay.EventName;
import budgetledger.replay.RowDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row that is not what the log says. It tells which, and no amounts.
///
/// @param kind CHANGED is there and different, MISSING is not there, SURPLUS is there and no event accounts for it
/// @param key the row's key
/// @param columns which columns differ, of a changed row
/// @param position position of the event that the row comes from
/// @param event that event; null when the log has none there
@Schema(name = "ReplayDifference")
record DifferenceView(
        String table,
        @Schema(allowableValues = {"CHANGED", "MISSING", "SURPLUS"}) String kind,
        String key,
        List<String> columns,
        long position,
        @Nullable EventView event) {
    /// What the event is found by.
    @Schema(name = "ReplayEvent")
    record EventView(long position, UUID id, String type, String stream, UUID command) {
        static @Nullable EventView of(@Nullable EventName name) {
            return name == null ? null
                    : new EventView(name.position(), name.id(), name.type(), name.stream(), name.command());
        }
    }

    static @Nullable DifferenceView of(@Nullable RowDifference difference) {
        return difference == null ? null : new DifferenceView(difference.table(), difference.kind().name(),
                difference.key(), difference.columns(), difference.position(), EventView.of(difference.event()));
    }
}

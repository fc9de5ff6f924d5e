package budgetledger.replay;

import java.util.Arrays;
import java.util.List;

/// A table of a projection. Each of its rows has a column `position`: the event that wrote or last changed it.
///
/// @param name name without schema
/// @param order columns that order its rows in only one way, for digests; they are its key. Texts stand there with
///     `COLLATE "C"`, or the order depends on the language that the database sorts in
/// @param appendOnly whether rows carry their position and never change once written
public record ProjectionTable(String name, String order, boolean appendOnly) {
    /// The columns of the key.
    public List<String> key() {
        return Arrays.stream(order.split(", ")).map(column -> column.split(" ", 2)[0]).toList();
    }
}

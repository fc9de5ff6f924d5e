package budgetledger.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What an event is found by.
///
/// @param command the command that it came from
public record EventName(long position, UUID id, String type, String stream, UUID command) {
    private static final String AT = "SELECT event_id, type, stream, command_id FROM ledger.event WHERE position = ?";

    /// The event at a position, if there is one.
    public static @Nullable EventName at(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AT)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new EventName(position, row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                                row.getObject(4, UUID.class))
                        : null;
            }
        }
    }
}

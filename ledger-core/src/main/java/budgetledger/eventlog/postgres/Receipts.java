package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Receipt;

/// What is remembered of commands.
final class Receipts {
    private static final String FIND =
            "SELECT input_hash, first_position, last_position FROM ledger.command_receipt WHERE command_id = ?";

    private Receipts() {}

    static Optional<Receipt> find(Connection connection, CommandId command) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, command.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Receipt(command, row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}

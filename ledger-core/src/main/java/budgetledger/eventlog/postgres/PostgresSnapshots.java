package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Snapshot;
import budgetledger.eventlog.SnapshotForm;
import budgetledger.eventlog.SnapshotStore;

/// Snapshots in PostgreSQL, one row a stream.
public final class PostgresSnapshots implements SnapshotStore {
    /// An older snapshot that arrives late, as from another node, never replaces a newer one.
    private static final String STORE = """
            INSERT INTO ledger.snapshot AS s (stream, sequence, form, state) VALUES (?, ?, ?, ?)
            ON CONFLICT (stream) DO UPDATE
            SET sequence = excluded.sequence, form = excluded.form, state = excluded.state
            WHERE (excluded.form, excluded.sequence) > (s.form, s.sequence)
            """;
    private static final String FIND = "SELECT sequence, state FROM ledger.snapshot WHERE stream = ? AND form = ?";

    private final DataSource source;

    public PostgresSnapshots(DataSource source) {
        this.source = source;
    }

    @Override
    public void store(String stream, Snapshot snapshot) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setString(1, stream);
            insert.setLong(2, snapshot.sequence());
            insert.setInt(3, SnapshotForm.NUMBER);
            insert.setString(4, SnapshotForm.write(snapshot.state()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventLogUnavailable("the snapshot cannot be stored", e);
        }
    }

    @Override
    public Optional<Snapshot> find(String stream) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, stream);
            select.setInt(2, SnapshotForm.NUMBER);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Snapshot(row.getLong(1), SnapshotForm.read(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable("the snapshot cannot be read", e);
        }
    }
}

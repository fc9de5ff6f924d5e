package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Refuses a database that could lose an answered append in a power cut.
public final class DurabilityCheck {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    /// Looks at the settings that decide whether an answered commit survives a power cut.
    ///
    /// @throws IllegalStateException naming every setting that is off
    public static void require(DataSource source) {
        List<String> off = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (row.getString(1).equals("off")) {
                        off.add(setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the durability settings of the database", e);
        }
        if (!off.isEmpty()) {
            throw new IllegalStateException("the database is not durable: " + String.join(", ", off)
                    + " off; an answered command could be lost. Turn them on in postgresql.conf");
        }
    }
}

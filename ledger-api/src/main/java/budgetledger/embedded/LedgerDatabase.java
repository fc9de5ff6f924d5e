package budgetledger.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The database of the service and the role that owns it: no superuser, but it may make the role that the service
/// works as.
final class LedgerDatabase {
    static final String NAME = "ledger";
    static final String OWNER = "ledger";

    private static final String HAS_ROLE = "SELECT FROM pg_roles WHERE rolname = 'ledger'";
    private static final String HAS_DATABASE = "SELECT FROM pg_database WHERE datname = 'ledger'";

    private LedgerDatabase() {}

    static String url(int port, String database) {
        return "jdbc:postgresql://" + Postmaster.HOST + ":" + port + "/" + database;
    }

    /// Makes what is missing, and looks at what the service relies on.
    ///
    /// @throws EmbeddedPostgresFailed when the data have no checksums
    static void ensure(int port, Credentials credentials) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(port, Postmaster.ADMIN), Postmaster.ADMIN, credentials.admin());
                Statement statement = connection.createStatement()) {
            if (!text(statement, "SHOW data_checksums").equals("on")) {
                throw new EmbeddedPostgresFailed("no-checksums");
            }
            if (!exists(statement, HAS_ROLE)) {
                statement.execute("CREATE ROLE ledger LOGIN CREATEROLE PASSWORD '" + credentials.ledger() + "'");
            }
            if (!exists(statement, HAS_DATABASE)) {
                statement.execute("CREATE DATABASE ledger OWNER ledger");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

package budgetledger.config;

import budgetledger.embedded.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the embedded server is reached.
record EmbeddedConnection(EmbeddedPostgres server) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
        return server.username();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl();
    }
}

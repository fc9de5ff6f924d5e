package budgetledger.person;

import java.nio.file.Path;

import budgetledger.embedded.EmbeddedPostgres;
import budgetledger.embedded.TestData;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A migrated database without the service: connections as its owner, and as the role of the service or another.
public final class RegisterDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource owner;
    private final HikariDataSource service;
    private int logins;

    private RegisterDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.owner = pool(server.username(), server.password(), "");
        Flyway.configure().dataSource(owner).defaultSchema("public").load().migrate();
        this.service = pool(server.username(), server.password(), "SET ROLE ledger_service");
    }

    public static RegisterDatabase in(Path folder) {
        return new RegisterDatabase(EmbeddedPostgres.start(TestData.in(folder)));
    }

    public HikariDataSource owner() {
        return owner;
    }

    public HikariDataSource service() {
        return service;
    }

    public String url() {
        return server.jdbcUrl();
    }

    public EmbeddedPostgres server() {
        return server;
    }

    /// Connections of a new login that is a member of a role.
    public HikariDataSource login(String role) {
        String name = "member_" + ++logins;
        JdbcClient.create(owner).sql("CREATE ROLE " + name + " LOGIN PASSWORD 'secret' IN ROLE " + role).update();
        return pool(name, "secret", "");
    }

    private HikariDataSource pool(String user, String password, String initSql) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        if (!initSql.isEmpty()) {
            config.setConnectionInitSql(initSql);
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        service.close();
        owner.close();
        server.close();
    }
}

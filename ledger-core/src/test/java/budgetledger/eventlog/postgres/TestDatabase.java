package budgetledger.eventlog.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/// A fresh, migrated database for one test class: `service` connects as the service's role, `owner` as the owner
/// of the tables.
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 24;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url;
    private final String user;
    private final String password;
    private final List<HikariDataSource> nodes = new CopyOnWriteArrayList<>();
    private final HikariDataSource service;
    private final HikariDataSource owner;

    private TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.owner = pool(url, user, password, "");
        Flyway.configure().dataSource(owner).load().migrate();
        this.service = newNode();
    }

    /// On the embedded server, which is as durable as a real one.
    public static TestDatabase create() {
        String url = Embedded.SERVER.getJdbcUrl("postgres", "postgres");
        return create(url, "postgres", "");
    }

    /// In a new database on any server.
    public static TestDatabase create(String adminUrl, String user, String password) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (HikariDataSource admin = pool(adminUrl, user, password, "")) {
            execute(admin, "CREATE DATABASE " + name);
        }
        return new TestDatabase(adminUrl.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), user, password);
    }

    public HikariDataSource service() {
        return service;
    }

    /// One more pool as the service's role, as another node would have; closed with the database.
    public HikariDataSource newNode() {
        return newNode(url);
    }

    /// The same by way of another port of this machine.
    public HikariDataSource newNode(int port) {
        return newNode(url.replaceFirst(":[0-9]+/", ":" + port + "/"));
    }

    private HikariDataSource newNode(String nodeUrl) {
        HikariDataSource node = pool(nodeUrl, user, password, "SET ROLE ledger_service");
        nodes.add(node);
        return node;
    }

    public HikariDataSource owner() {
        return owner;
    }

    public String url() {
        return url;
    }

    public static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static HikariDataSource pool(String url, String user, String password, String initSql) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        if (!initSql.isEmpty()) {
            config.setConnectionInitSql(initSql);
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        nodes.forEach(HikariDataSource::close);
        owner.close();
    }

    private static final class Embedded {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("track_commit_timestamp", "on")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

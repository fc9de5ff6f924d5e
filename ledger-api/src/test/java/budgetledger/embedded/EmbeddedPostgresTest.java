package budgetledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedPostgresTest {
    private static final String FROM_NOTHING = "from-nothing";
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void share_programs(TestInfo test) {
        if (!test.getTags().contains(FROM_NOTHING)) {
            TestData.in(folder);
        }
    }

    @Test
    void is_durable_keeps_checksums_and_lets_nobody_in_without_the_password() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            assertThat(settings("fsync", "synchronous_commit", "full_page_writes", "data_checksums",
                            "listen_addresses", "unix_socket_directories", "server_encoding"))
                    .containsExactly("on", "on", "on", "on", "127.0.0.1", "", "UTF8");
            assertThat(text(server, "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                    + " WHERE datname = current_database()")).isEqualTo("b C.UTF-8");
            assertThat(text(server, "SELECT concat_ws(' ', current_user, rolsuper, rolcreaterole, rolcreatedb)"
                    + " FROM pg_roles WHERE rolname = current_user")).isEqualTo("ledger f t f");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Tag(FROM_NOTHING)
    void only_the_owner_can_read_passwords_and_data() throws Exception {
        EmbeddedPostgres.start(data()).close();

        DataDirectory data = DataDirectory.at(data());
        assertThat(permissions(data.root())).isEqualTo("rwx------");
        assertThat(permissions(data.cluster())).isEqualTo("rwx------");
        assertThat(permissions(data.credentials())).isEqualTo("rw-------");
        assertThat(data.root().resolve("initdb.password")).doesNotExist();
    }

    @Test
    void data_and_port_are_there_again_after_a_restart() throws Exception {
        String url;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            url = server.jdbcUrl();
            execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            assertThat(server.jdbcUrl()).isEqualTo(url);
            assertThat(text(server, "SELECT number FROM kept")).isEqualTo("42");
        }
    }

    @Test
    @Tag(FROM_NOTHING)
    void a_first_start_that_was_interrupted_is_made_good() throws Exception {
        Files.createDirectories(data().resolve("cluster.new").resolve("base"));
        Files.createDirectories(data().resolve("postgresql").resolve("unpacking").resolve("bin"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            assertThat(text(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_service_is_told_who_uses_the_data() throws Exception {
        DataDirectory data = DataDirectory.at(data());
        try (DirectoryLock first = DirectoryLock.acquire(data)) {
            assertThatThrownBy(() -> DirectoryLock.acquire(data, Duration.ZERO))
                    .isInstanceOf(EmbeddedPostgresFailed.class)
                    .hasMessageContaining("数据目录 " + data.root() + " 正被另一个预算账本服务使用（进程 "
                            + ProcessHandle.current().pid() + "）")
                    .hasMessageContaining("is used by another budget ledger service");
            assertThat(first).isNotNull();
        }
        DirectoryLock.acquire(data, Duration.ZERO).close();
    }

    @Test
    void data_of_another_major_version_are_not_touched() throws Exception {
        Path cluster = Files.createDirectories(data().resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data()))
                .isInstanceOf(EmbeddedPostgresFailed.class)
                .hasMessageContaining("属于 PostgreSQL 15")
                .hasMessageContaining("belong to PostgreSQL 15");
        assertThat(cluster).isDirectoryContaining("glob:**PG_VERSION");
    }

    @Test
    void a_server_whose_service_was_killed_is_stopped_and_its_commits_are_there() throws Exception {
        Process service = EmbeddedPostgresProcess.start(data());
        long orphan = server().pid();
        String password = Credentials.of(DataDirectory.at(data())).ledger();
        try (Connection open = DriverManager.getConnection(url("ledger"), "ledger", password);
                Statement statement = open.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS number");
            service.destroyForcibly().waitFor();
            assertThat(running()).contains(orphan);

            try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
                assertThat(running()).isNotEmpty().doesNotContain(orphan);
                assertThat(text(server, "SELECT number FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_under_the_service() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
            for (int kill = 0; kill < 3; kill++) {
                server().destroyForcibly();
                await().atMost(RECOVERY_MAX).ignoreExceptions()
                        .untilAsserted(() -> assertThat(text(server, "SELECT number FROM kept")).isEqualTo("42"));
            }
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void a_status_file_with_the_number_of_another_program_does_not_stop_the_start() throws Exception {
        EmbeddedPostgres.start(data()).close();
        Files.writeString(data().resolve("cluster").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("cluster") + "\n");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
            assertThat(text(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /// A stopped process that nobody has waited for still has a number, but no working directory.
    private List<Long> running() throws IOException {
        return new Leftovers(DataDirectory.at(data()).cluster()).processes().stream().map(ProcessHandle::pid).toList();
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(data().resolve("cluster").resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /// As the superuser, because not everybody may see all of them.
    private List<String> settings(String... names) throws IOException, SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                url(Postmaster.ADMIN), Postmaster.ADMIN, Credentials.of(DataDirectory.at(data())).admin())) {
            for (String name : names) {
                values.add(text(connection, "SHOW " + name));
            }
        }
        return values;
    }

    private String url(String database) throws IOException {
        return LedgerDatabase.url(Integer.parseInt(Files.readString(data().resolve("port"))), database);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedPostgres server, String query) {
        try (Connection connection = connect(server)) {
            return text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

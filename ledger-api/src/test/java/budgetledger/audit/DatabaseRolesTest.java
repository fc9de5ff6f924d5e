package budgetledger.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

import budgetledger.person.RegisterDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What each role can do with each table, tried out verb by verb. A verb that is not listed is refused.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseRolesTest {
    private static final String REFUSED = "42501";
    private static final String GENERATED_COLUMN = "428C9";
    private static final String[] SCHEMAS = {"ledger", "person", "audit_trail"};

    /// Verbs by name; the table for the first blank, one of its columns for the second.
    private static final Map<String, String> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("SELECT", "SELECT * FROM %1$s");
        VERBS.put("INSERT", "INSERT INTO %1$s DEFAULT VALUES");
        VERBS.put("UPDATE", "UPDATE %1$s SET %2$s = %2$s");
        VERBS.put("DELETE", "DELETE FROM %1$s");
        VERBS.put("TRUNCATE", "TRUNCATE %1$s CASCADE");
        VERBS.put("ALTER", "ALTER TABLE %1$s ADD COLUMN more text");
        VERBS.put("RENAME", "ALTER TABLE %1$s RENAME TO other");
        VERBS.put("OWNER", "ALTER TABLE %1$s OWNER TO CURRENT_USER");
        VERBS.put("DROP", "DROP TABLE %1$s CASCADE");
        VERBS.put("DISABLE TRIGGER", "ALTER TABLE %1$s DISABLE TRIGGER ALL");
        VERBS.put("TRIGGER", "CREATE TRIGGER t BEFORE INSERT ON %1$s EXECUTE FUNCTION ledger.refuse_change()");
        VERBS.put("RULE", "CREATE RULE r AS ON INSERT TO %1$s DO INSTEAD NOTHING");
        VERBS.put("POLICY", "ALTER TABLE %1$s ENABLE ROW LEVEL SECURITY");
        VERBS.put("GRANT", "GRANT ALL ON %1$s TO PUBLIC");
    }

    @TempDir
    static Path folder;

    private static RegisterDatabase database;

    @BeforeAll
    static void start() {
        database = RegisterDatabase.in(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void the_service_can_add_to_the_log_and_nothing_else() throws SQLException {
        assertThat(allowed("ledger_service")).isEqualTo(new TreeMap<>(Map.of(
                "ledger.event", Set.of("SELECT", "INSERT"),
                "ledger.command_receipt", Set.of("SELECT", "INSERT"),
                "ledger.log_head", Set.of("SELECT", "UPDATE position", "UPDATE recorded_at"),
                "ledger.snapshot", Set.of("SELECT", "INSERT", "UPDATE stream", "UPDATE sequence", "UPDATE form",
                        "UPDATE state", "DELETE"),
                "person.person", Set.of("SELECT", "INSERT"),
                "person.account", Set.of("SELECT", "INSERT", "UPDATE hash", "UPDATE must_change",
                        "UPDATE failed_count", "UPDATE locked_until", "UPDATE disabled", "UPDATE changed_at"),
                "person.account_change", Set.of("SELECT", "INSERT"),
                "audit_trail.read", Set.of("SELECT", "INSERT"))));
    }

    @Test
    void the_reader_reads_the_log_and_changes_nothing() throws SQLException {
        assertThat(allowed("ledger_reader")).isEqualTo(new TreeMap<>(Map.of(
                "ledger.event", Set.of("SELECT"),
                "ledger.log_head", Set.of("SELECT"),
                "ledger.command_receipt", Set.of(),
                "ledger.snapshot", Set.of(),
                "person.person", Set.of(),
                "person.account", Set.of(),
                "person.account_change", Set.of(),
                "audit_trail.read", Set.of())));
    }

    @Test
    void who_reads_names_reads_no_account() throws SQLException {
        assertThat(allowed("ledger_reader_names").values()).allMatch(Set::isEmpty);
        try (var names = database.login("ledger_reader_names")) {
            JdbcClient sql = JdbcClient.create(names);
            assertThat(sql.sql("SELECT * FROM audit.person").query().listOfRows()).isEmpty();
            assertThat(sql.sql("SELECT * FROM audit.account_change").query().listOfRows()).isEmpty();
        }
    }

    @Test
    void the_reader_changes_nothing_in_projections_and_audit_views_either() throws SQLException {
        try (var reader = database.login("ledger_reader"); Connection connection = reader.getConnection()) {
            for (String table : List.of("projection.posting", "projection.balance", "projection.progress",
                    "audit.event", "audit.balance")) {
                for (String verb : List.of("INSERT INTO %s DEFAULT VALUES", "DELETE FROM %s", "DROP TABLE %s")) {
                    assertThatThrownBy(() -> execute(connection, verb.formatted(table))).as(verb + table)
                            .isInstanceOf(SQLException.class);
                }
            }
            for (String command : List.of("CREATE SCHEMA mine", "CREATE TABLE audit.mine (a int)",
                    "CREATE TABLE public.mine (a int)", "CREATE ROLE mine", "SET ROLE ledger_service_of_none")) {
                assertThatThrownBy(() -> execute(connection, command)).as(command).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void names_stay_shut_to_the_reader() throws SQLException {
        try (var reader = database.login("ledger_reader"); Connection connection = reader.getConnection()) {
            for (String view : List.of("audit.person", "audit.account_change", "person.person")) {
                assertThatThrownBy(() -> execute(connection, "SELECT * FROM " + view))
                        .isInstanceOfSatisfying(SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo(REFUSED));
            }
        }
    }

    @Test
    void even_the_owner_finds_the_triggers_in_the_way() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            for (String table : List.of("ledger.event", "ledger.command_receipt", "person.account_change",
                    "audit_trail.read")) {
                for (String verb : List.of("UPDATE", "DELETE", "TRUNCATE")) {
                    String column = columns(table).first();
                    assertThatThrownBy(() -> execute(connection, VERBS.get(verb).formatted(table, column)))
                            .as(verb + " " + table).hasMessageContaining("append-only: " + verb);
                }
            }
            for (String table : List.of("person.person", "person.account")) {
                for (String verb : List.of("DELETE", "TRUNCATE")) {
                    assertThatThrownBy(() -> execute(connection, VERBS.get(verb).formatted(table, "")))
                            .as(verb + " " + table).hasMessageContaining("append-only: ");
                }
            }
        }
    }

    private static Map<String, Set<String>> allowed(String role) throws SQLException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        try (var source = database.login(role); Connection connection = source.getConnection()) {
            for (String table : tables()) {
                Set<String> verbs = new TreeSet<>();
                for (Map.Entry<String, String> verb : VERBS.entrySet()) {
                    if (verb.getKey().equals("UPDATE")) {
                        for (String column : columns(table)) {
                            if (isAllowed(connection, verb.getValue().formatted(table, column))) {
                                verbs.add("UPDATE " + column);
                            }
                        }
                    } else if (isAllowed(connection, verb.getValue().formatted(table))) {
                        verbs.add(verb.getKey());
                    }
                }
                allowed.put(table, verbs);
            }
        }
        return allowed;
    }

    /// Whatever else is wrong with a statement, a role that may not execute it is told that first. The trigger on the
    /// head comes later: that it minds going nowhere shows that the role may move it.
    private static boolean isAllowed(Connection connection, String statement) throws SQLException {
        try {
            execute(connection, statement);
            return true;
        } catch (SQLException e) {
            boolean refused = REFUSED.equals(e.getSQLState()) || GENERATED_COLUMN.equals(e.getSQLState());
            return !refused || e.getMessage().contains("only moves forward");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (statement.getWarnings() != null) { // how a GRANT without the right to it ends
                throw new SQLException(statement.getWarnings().getMessage(), REFUSED);
            }
        } finally {
            connection.rollback();
        }
    }

    private static List<String> tables() {
        return owner().sql("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY (?)")
                .param(SCHEMAS).query(String.class).list();
    }

    private static TreeSet<String> columns(String table) {
        return new TreeSet<>(owner().sql("SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0")
                .param(table).query(String.class).list());
    }

    private static JdbcClient owner() {
        DataSource source = database.owner();
        return JdbcClient.create(source);
    }
}

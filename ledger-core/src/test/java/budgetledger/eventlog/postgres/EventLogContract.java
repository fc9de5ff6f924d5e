package budgetledger.eventlog.postgres;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/// What every PostgreSQL under the event log must give. The parts are in the interfaces; each test works on
/// streams of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class EventLogContract
        implements LoadContract, AppendContract, GuardContract, AtomicAppendContract, IdempotencyContract,
        AppendOnlyContract, RecordedTimeContract {
    private final List<PostgresEventLog> logs = new ArrayList<>();
    private TestDatabase database;

    @BeforeAll
    void create() {
        database = newDatabase();
    }

    @AfterAll
    void close() {
        logs.forEach(PostgresEventLog::close);
        if (database != null) {
            database.close();
        }
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public PostgresEventLog newNode(InstantSource clock) {
        PostgresEventLog log = new PostgresEventLog(database.newNode(), clock);
        logs.add(log);
        return log;
    }

    @Test
    void the_server_is_durable() {
        assertThatCode(() -> DurabilityCheck.require(database.service())).doesNotThrowAnyException();
        assertThat(Sql.list(database.service(), "SELECT name || '=' || setting FROM pg_settings WHERE name IN"
                + " ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name", row -> row.getString(1)))
                .containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
    }
}

package budgetledger.eventlog.postgres;

import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The contract on a PostgreSQL in a container: the official image, or the one that LEDGER_TEST_POSTGRES_IMAGE
/// names. Without a Docker engine, or with LEDGER_TEST_DOCKER=none, it says so and does not run.
@EnabledIf("dockerAnswers")
class PostgresEventLogContainerIT extends EventLogContract {
    private static final String IMAGE =
            Optional.ofNullable(System.getenv("LEDGER_TEST_POSTGRES_IMAGE")).orElse("postgres:18");

    private PostgreSQLContainer server;

    static boolean dockerAnswers() {
        boolean wanted = !"none".equals(System.getenv("LEDGER_TEST_DOCKER"));
        if (wanted && DockerClientFactory.instance().isDockerAvailable()) {
            return true;
        }
        System.out.println("The event log was NOT tried on a PostgreSQL in a container: "
                + (wanted ? "no Docker engine answers." : "LEDGER_TEST_DOCKER=none."));
        return false;
    }

    @Override
    public synchronized TestDatabase newDatabase() {
        if (server == null) {
            server = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                    // Testcontainers would start it with fsync off.
                    .withCommand("postgres", "-c", "fsync=on", "-c", "track_commit_timestamp=on", "-c",
                            "max_connections=300");
            server.start();
        }
        return TestDatabase.create(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop();
        }
    }
}

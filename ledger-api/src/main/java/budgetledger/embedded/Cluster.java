package budgetledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// PostgreSQL's data, made once: UTF-8, data checksums, a collation that no library update can change, and nobody
/// let in without a password.
final class Cluster {
    private static final Duration INITDB_WAIT_MAX = Duration.ofSeconds(60);

    private Cluster() {}

    /// Makes the data unless they are there; they get their name only when they are complete.
    ///
    /// @throws EmbeddedPostgresFailed when the data belong to another major version of PostgreSQL
    static void ensure(DataDirectory data, PostgresBinaries binaries, ProgramRunner runner, Credentials credentials)
            throws IOException, InterruptedException {
        if (Files.exists(data.cluster())) {
            String made = Files.readString(data.cluster().resolve("PG_VERSION")).strip();
            if (!made.equals(binaries.major())) {
                throw new EmbeddedPostgresFailed("other-version", data.cluster(), made, binaries.major());
            }
            return;
        }
        Path fresh = data.root().resolve("cluster.new");
        data.delete(fresh);
        data.makeDirectory(fresh);
        Path password = data.root().resolve("initdb.password");
        data.write(password, credentials.admin());
        try {
            initdb(data, binaries, runner, fresh, password);
        } finally {
            Files.delete(password);
        }
        data.move(fresh, data.cluster());
    }

    private static void initdb(DataDirectory data, PostgresBinaries binaries, ProgramRunner runner, Path fresh,
            Path password) throws IOException, InterruptedException {
        boolean made = runner.run(data.log(), INITDB_WAIT_MAX, binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + Postmaster.ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        if (!made) {
            throw new EmbeddedPostgresFailed("initdb", data.log());
        }
    }
}

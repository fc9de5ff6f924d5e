package budgetledger.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import budgetledger.eventlog.postgres.TestDatabase;

/// The floor of the append benchmark: one row of the shape of an event, same columns and indexes, one insert a
/// transaction. With pgbench where it is installed, else from as many JDBC connections, which is said.
final class Floor {
    private static final int SECONDS = 8;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+)");

    private static final String TABLE = "CREATE TABLE floor_event (LIKE ledger.event INCLUDING ALL);"
            + "CREATE SEQUENCE floor_position CACHE 1";

    private static final String INSERT = """
            INSERT INTO floor_event VALUES (nextval('floor_position'), gen_random_uuid(), 'budget/d1/2022',
            currval('floor_position'), 'budget.BudgetEnacted', 1, now(), '2022-03-05', 'p-maker', null,
            'GOODS_SERVICES', '商品和服务支出增加', '示财预〔2022〕15号', '关于追加预算的通知', null, 'ADJUSTED',
            gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
            '%s', decode('%s', 'hex'), decode('%s', 'hex'))
            """;

    private final TestDatabase database;
    private final String insert;

    Floor(TestDatabase database, String payload, byte[] canonical) {
        this.database = database;
        this.insert = INSERT.formatted(payload, java.util.HexFormat.of().formatHex(canonical), "cd".repeat(32));
        TestDatabase.execute(database.owner(), TABLE);
    }

    /// Measures with some clients at once; the median of the result is pgbench's average.
    Load run(int clients) throws Exception {
        Optional<Path> pgbench = pgbench();
        return pgbench.isPresent() ? pgbench(pgbench.get(), clients) : jdbc(clients);
    }

    String tool() throws IOException {
        return pgbench().isPresent() ? "pgbench" : "JDBC (pgbench is not installed)";
    }

    private Load pgbench(Path program, int clients) throws IOException, InterruptedException {
        Path script = Files.createTempFile("floor", ".sql");
        Files.writeString(script, insert.replace('\n', ' ') + ";\n");
        URI url = URI.create(database.url().substring("jdbc:".length()));
        Process process = new ProcessBuilder(program.toString(), "-h", url.getHost(), "-p", "" + url.getPort(), "-U",
                "postgres", "-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T",
                "" + SECONDS, "-f", script.toString(), url.getPath().substring(1))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS * 3L, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("pgbench: " + output);
        }
        double millis = number(LATENCY, output);
        return new Load(number(TPS, output), millis, millis);
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private Load jdbc(int clients) throws Exception {
        ThreadLocal<Connection> connections = new ThreadLocal<>();
        return Load.run(clients, Duration.ofSeconds(SECONDS), random -> {
            if (connections.get() == null) {
                connections.set(database.owner().getConnection());
            }
            try (PreparedStatement statement = connections.get().prepareStatement(insert)) {
                statement.executeUpdate();
            }
        });
    }

    /// On the path, or where Debian puts the programs of each server version.
    private static Optional<Path> pgbench() throws IOException {
        List<Path> places = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        for (Path place : places) {
            if (Files.isExecutable(place.resolve("pgbench"))
                    && !Files.isSymbolicLink(place.resolve("pgbench"))) {
                return Optional.of(place.resolve("pgbench"));
            }
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin/pgbench")).filter(Files::isExecutable)
                    .max(java.util.Comparator.naturalOrder());
        }
    }
}

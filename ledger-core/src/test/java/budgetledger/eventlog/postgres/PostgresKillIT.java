package budgetledger.eventlog.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// PostgreSQL is killed again and again while clients append.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresKillIT {
    private static final int KILLS = 20;
    private static final int CLIENTS = 8;
    private static final int LOAD_MILLIS_MIN = 400;
    private static final int LOAD_MILLIS_MORE = 1_200;

    @TempDir
    Path directory;

    private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger resolved = new AtomicInteger();
    private volatile boolean writing = true;

    @Test
    void what_was_acknowledged_is_there_once_after_twenty_kills() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("kill seed " + seed);
        Random random = new Random(seed);
        try (KillableServer server = new KillableServer(directory.resolve("data"));
                TestDatabase database = TestDatabase.create(server.url(), "postgres", "");
                PostgresEventLog log = new PostgresEventLog(database.newNode(), InstantSource.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client-" + client;
                clients.add(threads.submit(() -> write(log, name)));
            }
            List<Long> recoveries = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(LOAD_MILLIS_MIN + random.nextInt(LOAD_MILLIS_MORE));
                server.kill();
                long killed = System.nanoTime();
                int before = acknowledged.size();
                server.restart();
                while (acknowledged.size() <= before) {
                    Thread.sleep(5);
                }
                recoveries.add((System.nanoTime() - killed) / 1_000_000);
            }
            writing = false;
            int events = 0;
            for (Future<Integer> client : clients) {
                events += client.get();
            }
            System.out.println(KILLS + " kills: " + acknowledged.size() + " acknowledged, " + retries + " retries, "
                    + resolved + " of them found done before, first acknowledgement after ms " + recoveries);
            check(database, events);
        }
    }

    /// Appends until told to stop; an append without an answer is sent again with the same command id.
    private int write(EventLog log, String name) {
        SampleEvents samples = new SampleEvents(name.hashCode());
        int sequence = 0;
        for (int number = 0; writing; number++) {
            Append append = samples.append(SampleEvents.budget(name), sequence, name + "#" + number, 1 + number % 3);
            sent.incrementAndGet();
            acknowledged.put(name + "#" + number, answer(log, append));
            sequence += append.events().size();
        }
        return sequence;
    }

    private Receipt answer(EventLog log, Append append) {
        while (true) {
            try {
                return switch (log.append(append)) {
                    case Appended.Recorded(var events) -> new Receipt(append.trace().command(), append.inputHash(),
                            events.getFirst().position(), events.getLast().position());
                    case Appended.AlreadyDone(var receipt) -> {
                        resolved.incrementAndGet();
                        yield receipt;
                    }
                    case Appended.Conflict _, Appended.Outdated _ -> throw new AssertionError(append + " not taken");
                };
            } catch (EventLogUnavailable e) {
                retries.incrementAndGet();
            }
        }
    }

    private void check(TestDatabase database, int events) {
        assertThat(acknowledged).hasSize(sent.get());
        assertThat(Sql.list(database.owner(),
                "SELECT min(position), max(position), count(*), count(DISTINCT event_id) FROM ledger.event",
                row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).getFirst())
                .isEqualTo(List.of(1L, (long) events, (long) events, (long) events));
        assertThat(Sql.list(database.owner(), "SELECT * FROM ledger.command_receipt", row -> new Receipt(
                new CommandId(row.getObject("command_id", UUID.class)), row.getString("input_hash"),
                row.getLong("first_position"), row.getLong("last_position"))))
                .hasSameSizeAs(acknowledged.values())
                .hasSameElementsAs(acknowledged.values());
        assertThat(StoredForm.differences(database.owner())).isEmpty();
        assertThat(StoredForm.wrongReceipts(database.owner())).isZero();
    }
}

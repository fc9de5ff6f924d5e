package budgetledger.eventlog.postgres;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import budgetledger.axon.LedgerEventStorageEngine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What must hold of the log however hard it is written to.
interface LoadContract extends ContractPart {
    int EVENTS = 20_000;
    int NODES = 2;
    int WRITERS_PER_NODE = 8;
    int FOLLOWERS_PER_KIND = 3;

    /// A new database with nothing in it.
    TestDatabase newDatabase();

    @Test
    default void sixteen_writers_on_two_nodes_leave_one_dense_log_in_commit_order() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("load seed " + seed);
        try (TestDatabase database = newDatabase();
                PostgresEventLog one = new PostgresEventLog(database.newNode(), InstantSource.system());
                PostgresEventLog two = new PostgresEventLog(database.newNode(), InstantSource.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Followers followers = new Followers()) {
            Load load = new Load(database, List.of(one, two), seed);
            long begun = System.nanoTime();
            Future<?> run = threads.submit(() -> {
                load.run(WRITERS_PER_NODE, EVENTS / NODES / WRITERS_PER_NODE);
                return null;
            });
            List<LogHistory.Sight> sights = follow(database, one, two, load, followers, new Random(seed));
            run.get();
            System.out.println(load.counts() + ", " + sights.size() + " sights, "
                    + (System.nanoTime() - begun) / 1_000_000 + " ms");
            assertThat(LogHistory.holes(sights)).isEmpty();
            check(database.owner(), load, followers);
        }
    }

    /// Starts followers of every kind at random moments, and meanwhile looks at the log again and again.
    private static List<LogHistory.Sight> follow(TestDatabase database, PostgresEventLog one, PostgresEventLog two,
            Load load, Followers followers, Random random) throws InterruptedException {
        PostgresSnapshots snapshots = new PostgresSnapshots(database.service());
        LedgerEventStorageEngine engine = new LedgerEventStorageEngine(two, snapshots);
        List<LogHistory.Sight> sights = new ArrayList<>();
        for (int number = 0; load.isWriting(); number++) {
            if (number < FOLLOWERS_PER_KIND) {
                String name = "follower " + number;
                long from = number == 0 ? 0 : random.nextLong(one.head().position() + 1);
                long seed = random.nextLong();
                followers.start(() -> Followers.pages(name + " of pages", one, from, load::isWriting, seed));
                followers.start(() -> Followers.tokens(name + " of tokens", engine, null, load::isWriting));
                followers.start(() -> Followers.tokens(name + " from the head", engine, engine.createHeadToken(),
                        load::isWriting));
                followers.start(() -> Followers.stream(name + " of a stream", two, snapshots, load::isWriting));
            }
            for (int i = 0; i < 3 && load.isWriting(); i++) {
                sights.addAll(Sql.list(database.owner(),
                        "SELECT count(*), coalesce(max(position), 0) FROM ledger.event",
                        row -> new LogHistory.Sight(row.getLong(1), row.getLong(2))));
                Thread.sleep(random.nextInt(500));
            }
        }
        return sights;
    }

    private static void check(DataSource owner, Load load, Followers followers) throws Exception {
        List<String> committed = Sql.list(owner, "SELECT event_id FROM ledger.event ORDER BY position",
                row -> row.getString(1));
        assertThat(Sql.list(owner, "SELECT position FROM ledger.event ORDER BY position", row -> row.getLong(1)))
                .hasSizeGreaterThanOrEqualTo(EVENTS)
                .isEqualTo(Collections.nCopies(committed.size(), 0).stream().collect(ArrayList::new,
                        (list, _) -> list.add((long) list.size() + 1), ArrayList::addAll));
        assertThat(Sql.number(owner, "SELECT position FROM ledger.log_head")).isEqualTo(committed.size());
        assertThat(Sql.number(owner, """
                SELECT count(*) FROM (
                    SELECT recorded_at < lag(recorded_at) OVER log OR pg_xact_commit_timestamp(xmin)
                        < lag(pg_xact_commit_timestamp(xmin)) OVER log AS backwards
                    FROM ledger.event WINDOW log AS (ORDER BY position)) e WHERE backwards
                """)).as("events recorded or committed before the event ahead of them").isZero();
        assertThat(answeredOutOfOrder(load.answers())).isEmpty();
        for (Load.Answer answer : load.answers()) {
            UUID first = answer.receipt().command().eventId(0);
            assertThat(committed.get((int) answer.receipt().firstPosition() - 1)).isEqualTo(first.toString());
        }
        assertThat(load.answers().stream().mapToLong(a -> a.receipt().lastPosition() - a.receipt().firstPosition() + 1)
                .sum()).as("acknowledged events").isEqualTo(EVENTS);
        assertThat(StoredForm.differences(owner)).isEmpty();
        assertThat(StoredForm.wrongReceipts(owner)).isZero();
        for (Followers.Given given : followers.all()) {
            assertThat(LogHistory.follower(given.name(),
                    committed.subList((int) given.from(), committed.size()), given.events())).isEmpty();
        }
    }

    /// An append that was answered before another was asked for has the smaller position.
    private static List<String> answeredOutOfOrder(List<Load.Answer> answers) {
        List<Load.Answer> backwards = new ArrayList<>(answers);
        backwards.sort((a, b) -> Long.compare(b.receipt().firstPosition(), a.receipt().firstPosition()));
        List<String> violations = new ArrayList<>();
        long earliest = Long.MAX_VALUE;
        for (Load.Answer answer : backwards) {
            if (earliest < answer.asked()) {
                violations.add("position " + answer.receipt().firstPosition() + " was asked for too late");
            }
            earliest = Math.min(earliest, answer.answered());
        }
        return violations;
    }
}

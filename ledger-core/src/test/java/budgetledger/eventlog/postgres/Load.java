package budgetledger.eventlog.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Receipt;

/// Writers on several nodes at once, with strangers that hold the head, roll back, and have connections killed.
final class Load {
    private static final int SHARED_STREAMS = 4;
    private static final int APPEND_EVENTS_MAX = 3;

    /// What one writer was told, and when.
    record Answer(long asked, long answered, Receipt receipt) {}

    private final TestDatabase database;
    private final List<? extends EventLog> nodes;
    private final long seed;
    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger disturbances = new AtomicInteger();
    private volatile boolean writing = true;

    Load(TestDatabase database, List<? extends EventLog> nodes, long seed) {
        this.database = database;
        this.nodes = nodes;
        this.seed = seed;
    }

    /// Runs until every writer has appended its events; afterwards [#isWriting] is false.
    void run(int writersPerNode, int eventsPerWriter) throws InterruptedException, ExecutionException {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            for (int writer = 0; writer < writersPerNode; writer++) {
                String name = "n" + node + "-w" + writer;
                EventLog log = nodes.get(node);
                writers.add(() -> write(log, name, eventsPerWriter));
            }
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> stranger = threads.submit(this::disturb);
            try {
                for (Future<Void> writer : threads.invokeAll(writers)) {
                    writer.get();
                }
            } finally {
                writing = false;
            }
            stranger.get();
        }
    }

    boolean isWriting() {
        return writing;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    String counts() {
        return answers.size() + " appends, " + conflicts + " conflicts, " + retries + " retries, " + disturbances
                + " disturbances";
    }

    private Void write(EventLog log, String name, int events) {
        Random random = new Random(seed ^ name.hashCode());
        SampleEvents samples = new SampleEvents(random.nextLong());
        int left = events;
        for (int number = 0; left > 0; number++) {
            int size = Math.min(left, 1 + random.nextInt(APPEND_EVENTS_MAX));
            boolean shared = random.nextInt(10) == 0;
            BudgetId budget = SampleEvents.budget(shared ? "shared-" + random.nextInt(SHARED_STREAMS) : name);
            long sequence = retried(() -> log.lastSequence(budget.stream())).orElse(-1) + 1;
            if (appended(log, samples.append(budget, sequence, name + "#" + number, size))) {
                left -= size;
            }
        }
        return null;
    }

    private boolean appended(EventLog log, Append append) {
        long asked = System.nanoTime();
        Appended answer = retried(() -> log.append(append));
        long answered = System.nanoTime();
        Receipt receipt = switch (answer) {
            case Appended.Recorded(var events) -> new Receipt(append.trace().command(), append.inputHash(),
                    events.getFirst().position(), events.getLast().position());
            case Appended.AlreadyDone(var earlier) -> earlier;
            case Appended.Conflict _, Appended.Outdated _ -> null;
        };
        if (receipt == null) {
            conflicts.incrementAndGet();
            return false;
        }
        answers.add(new Answer(asked, answered, receipt));
        return true;
    }

    private <T> T retried(Callable<T> call) {
        while (true) {
            try {
                return call.call();
            } catch (EventLogUnavailable e) {
                retries.incrementAndGet();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Void disturb() throws SQLException, InterruptedException {
        Random random = new Random(seed);
        SampleEvents samples = new SampleEvents(seed);
        DataSource stranger = database.newNode();
        for (int number = 0; writing; number++) {
            BudgetId ghost = SampleEvents.budget("ghost-" + number);
            int kind = random.nextInt(5);
            if (kind == 4) {
                TestDatabase.execute(database.owner(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND query LIKE 'WITH locked%'");
            } else {
                try (HeadLock head = HeadLock.hold(stranger)) {
                    if (kind > 0) {
                        head.write(samples.append(ghost, 0, ghost.toString(), 2));
                    }
                    Thread.sleep(10 + random.nextInt(110));
                    switch (kind) {
                        case 2 -> head.commit();
                        case 3 -> head.kill(database.owner());
                        default -> { } // closing rolls back
                    }
                } catch (SQLException e) {
                    if (!e.getSQLState().startsWith("08") && !e.getSQLState().startsWith("57")) {
                        throw e;
                    }
                }
            }
            disturbances.incrementAndGet();
            Thread.sleep(random.nextInt(400));
        }
        return null;
    }
}

package budgetledger.eventlog.postgres;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import budgetledger.eventlog.Append;
import budgetledger.eventlog.EventLog;

/// What a part of the contract works with.
interface ContractPart {
    TestDatabase database();

    /// Another node on the database, with a pool and a writer of its own.
    PostgresEventLog newNode(InstantSource clock);

    default PostgresEventLog newNode() {
        return newNode(InstantSource.system());
    }

    /// Hands appends over while the writer is held up by another, so that they make one batch. Answers and
    /// failures come in the order of the appends.
    default List<Object> together(EventLog log, List<Append> appends) throws Exception {
        String first = "holdup-" + appends.getFirst().stream().hashCode();
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (HeadLock head = HeadLock.hold(database().service())) {
                threads.submit(() -> log.append(new SampleEvents(0).append(SampleEvents.budget(first), 0, first, 1)));
                head.awaitWaiter(database().owner());
                for (Append append : appends) {
                    answers.add(CompletableFuture.supplyAsync(() -> log.append(append), threads));
                    Thread.sleep(2);
                }
                Thread.sleep(200);
            }
            List<Object> results = new ArrayList<>();
            for (CompletableFuture<Object> answer : answers) {
                results.add(answer.exceptionally(e -> ((CompletionException) e).getCause()).get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}

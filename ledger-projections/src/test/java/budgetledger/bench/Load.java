package budgetledger.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one thing from many callers for a while and counts.
record Load(double perSecond, double medianMillis, double p99Millis) {
    interface Call {
        void run(Random random) throws Exception;
    }

    static Load run(int callers, Duration time, Call call) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<long[]>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                Random random = new Random(caller);
                results.add(threads.submit(() -> calls(end, random, call)));
            }
        }
        long elapsed = System.nanoTime() - start;
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> result : results) {
            all.add(result.get());
        }
        long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(nanos.length * 1e9 / elapsed, nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long[] calls(long end, Random random, Call call) throws Exception {
        long[] nanos = new long[1024];
        int calls = 0;
        for (long now = System.nanoTime(); now < end; calls++) {
            call.run(random);
            long then = System.nanoTime();
            if (calls == nanos.length) {
                nanos = Arrays.copyOf(nanos, calls * 2);
            }
            nanos[calls] = then - now;
            now = then;
        }
        return Arrays.copyOf(nanos, calls);
    }
}

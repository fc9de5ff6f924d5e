package budgetledger.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import budgetledger.balance.BalanceProjection;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.balance.PostingProjection;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Side;
import budgetledger.classification.FunctionLevel;
import budgetledger.comparison.Axis;
import budgetledger.comparison.Comparisons;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.figure.EventChain;
import budgetledger.figure.FigureScope;
import budgetledger.figure.Passports;
import budgetledger.figure.Publications;
import budgetledger.replay.Feed;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads at random pairs of clocks, against a plain sum over all postings: budgets of a thousand events, a hundred and
/// a thousand of them; and, as the worst that can be, all events in two budgets.
class ReadBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int BUDGET_EVENTS = 1_000;
    private static final int READS = 300;
    private static final int SUMS = 7;
    private static final int PAGE = 50;
    private static final int SEED = 7;

    @Test
    void comparisons_and_passports_against_a_sum() throws Exception {
        read("two budgets", EVENTS / 10, EVENTS / 20, false);
        Measured small = read("budgets of 1,000 events", EVENTS / 10, BUDGET_EVENTS, false);
        Measured large = read("budgets of 1,000 events", EVENTS, BUDGET_EVENTS, true);
        System.out.printf("from %,d to %,d events: comparison %.2f x, passport %.2f x%n", EVENTS / 10, EVENTS,
                large.comparison() / small.comparison(), large.passport() / small.passport());
    }

    /// 95th percentiles, in milliseconds.
    private record Measured(double comparison, double passport) {}

    private static Measured read(String what, int events, int budgetEvents, boolean plans) throws Exception {
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system())) {
            List<BudgetId> budgets = write(log, events, budgetEvents);
            show(database, log.head().position());
            double floor = floor(database.service());
            Reads reads = new Reads(budgets, log.head().position(), new EventChain(database.service()));
            double[] comparison = millis(
                    random -> reads.compare(random, reads.basis(random), reads.cut(random), database.service()));
            double[] passport = millis(
                    random -> reads.passport(random, reads.basis(random), reads.cut(random), database.service()));
            System.out.printf("%,d events, %s: floor: sum over all postings: %.1f ms%n", log.head().position(), what,
                    floor);
            print("comparison by 项", comparison, floor);
            print("first page of a passport", passport, floor);
            if (plans) {
                DataSource printing = Plans.printing(database.service());
                Cut end = new Cut(log.head().position(), LocalDate.of(2022, 12, 31));
                System.out.println("  plans of a comparison:");
                reads.compare(new Random(SEED), Basis.CURRENT, end, printing);
                System.out.println("  plans of a passport:");
                reads.passport(new Random(SEED), Basis.CURRENT, end, printing);
            }
            return new Measured(percentile(comparison, 95), percentile(passport, 95));
        }
    }

    private static List<BudgetId> write(PostgresEventLog log, int events, int budgetEvents) throws Exception {
        List<BudgetId> budgets = new ArrayList<>();
        List<Future<?>> written = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < events / budgetEvents; i++) {
                BudgetId budget = AppendBench.budget(i);
                int seed = i;
                budgets.add(budget);
                written.add(threads.submit(() -> new History(budget, seed).write(log, budgetEvents)));
            }
        }
        for (Future<?> budget : written) {
            budget.get();
        }
        return budgets;
    }

    /// Fills the tables as a replay does, and then does what autovacuum does.
    private static void show(TestDatabase database, long head) throws Exception {
        TestDatabase.execute(database.service(), "UPDATE projection.progress SET position = " + head);
        new Rebuild(database.service(), new Feed(List.of(new PostingProjection(), new BalanceProjection())))
                .run(RebuildMode.REPLACE, _ -> { });
        TestDatabase.execute(database.owner(), "VACUUM ANALYZE projection.posting");
        TestDatabase.execute(database.owner(), "VACUUM ANALYZE ledger.event");
    }

    private static double floor(DataSource source) throws Exception {
        double[] millis = new double[SUMS];
        for (int i = 0; i < SUMS; i++) {
            long start = System.nanoTime();
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT sum(amount) FROM projection.posting")) {
                assertThat(row.next()).isTrue();
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[SUMS / 2];
    }

    private interface Read {
        void run(Random random);
    }

    /// Sorted. The same reads are made once before, so that what is measured is not the first of its kind.
    private static double[] millis(Read read) {
        double[] millis = new double[READS];
        for (int time = 0; time < 2; time++) {
            Random random = new Random(SEED);
            for (int i = 0; i < READS; i++) {
                long start = System.nanoTime();
                read.run(random);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }

    private static void print(String what, double[] millis, double floor) {
        System.out.printf("  %s: p50 %.2f ms, p95 %.2f ms = %.1f %% of the floor%n", what, percentile(millis, 50),
                percentile(millis, 95), 100 * percentile(millis, 95) / floor);
    }

    private record Reads(List<BudgetId> budgets, long head, EventChain events) {
        void compare(Random random, Basis basis, Cut cut, DataSource source) {
            int pair = random.nextInt(budgets.size() / 2) * 2;
            new Comparisons(new PostedBalances(source)).compare(budgets.get(pair), budgets.get(pair + 1),
                    Side.EXPENDITURE, new Axis.ByFunction(FunctionLevel.ITEM), basis, cut);
        }

        /// All that an answer reads: sums, a page of events, documents, and the count of all events.
        void passport(Random random, Basis basis, Cut cut, DataSource source) {
            BudgetId budget = budgets.get(random.nextInt(budgets.size()));
            FigureScope scope = FigureScope.parse(budget.department() + ":" + budget.year() + ":"
                    + basis.name().toLowerCase(Locale.ROOT) + ":expenditure:function=20103"
                    + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12)));
            new Passports(source).of(scope, cut, 0, PAGE);
            new Publications(source).of(scope, cut);
            events.upTo(budget, cut.position());
        }

        Cut cut(Random random) {
            LocalDate day = random.nextBoolean() ? null
                    : LocalDate.of(2022, 1 + random.nextInt(12), 1 + random.nextInt(28));
            return new Cut(1 + (long) (random.nextDouble() * head), day);
        }

        Basis basis(Random random) {
            return random.nextBoolean() ? Basis.ORIGINAL : Basis.CURRENT;
        }
    }
}

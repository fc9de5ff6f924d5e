package budgetledger.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import budgetledger.adjustments.AdjustmentProjection;
import budgetledger.balance.PostingProjection;
import budgetledger.bench.RebuildBench;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.Scope;
import budgetledger.eventlog.postgres.PostgresEventLog;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.money.Money;
import budgetledger.replay.Feed;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages of the timeline at random depths of a million events, by each filter alone, against a plain sum over all
/// postings; and of a tenth as many, to see what ten times more costs.
class TimelineBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int PAGE = 100;
    private static final int PAGES = 200;

    private record Question(Wanted wanted, Reach reach, @Nullable LocalDate effectiveAt) {
        static Question of(Wanted wanted) {
            return new Question(wanted, Reach.EVERYTHING, null);
        }
    }

    @Test
    void pages_against_a_plain_sum() throws Exception {
        Map<String, Double> few = measure(EVENTS / 10, false);
        Map<String, Double> many = measure(EVENTS, true);
        many.forEach((name, millis) ->
                System.out.printf("%s: %.1f x from %,d to %,d events%n", name, millis / few.get(name), EVENTS / 10,
                        EVENTS));
    }

    private static Map<String, Double> measure(int events, boolean withPlans) throws Exception {
        Map<String, Double> measured = new LinkedHashMap<>();
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = new PostgresEventLog(database.service(), InstantSource.system())) {
            RebuildBench.write(log, events);
            long head = log.head().position();
            TestDatabase.execute(database.service(), "UPDATE projection.progress SET position = " + head);
            new Rebuild(database.service(), new Feed(List.of(
                    new PostingProjection(), new AdjustmentProjection(), new TimelineProjection())))
                    .run(RebuildMode.REPLACE, _ -> { });
            TestDatabase.execute(database.owner(), "VACUUM ANALYZE");
            double floor = floor(database);
            System.out.printf("%,d events; floor: sum over all postings: %.1f ms%n", head, floor);
            for (Map.Entry<String, Question> question : questions(log, head).entrySet()) {
                double[] millis = pages(new Timeline(database.service()), question.getValue(), head);
                double p95 = millis[millis.length * 95 / 100];
                measured.put(question.getKey(), p95);
                System.out.printf("timeline by %s: p50 %.2f ms, p95 %.2f ms = %.1f %% of the floor%n",
                        question.getKey(), millis[millis.length / 2], p95, 100 * p95 / floor);
                if (withPlans) {
                    plan(database, question.getValue(), head);
                }
            }
        }
        return measured;
    }

    private static Map<String, Question> questions(PostgresEventLog log, long head) {
        BudgetEvent some = log.readAfter(head / 2, 1).getFirst().budgetEvent();
        DepartmentCode department = some.budget().department();
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("nothing", Question.of(Wanted.ALL));
        questions.put("type", Question.of(wanted("budget.BudgetEnacted", null, null, null, null, null, null)));
        questions.put("common type", Question.of(wanted("budget.AdjustmentDrafted", null, null, null, null, null, null)));
        questions.put("department", Question.of(wanted(null, department, null, null, null, null, null)));
        questions.put("person", Question.of(wanted(null, null, new PersonId("p-checker"), null, null, null, null)));
        questions.put("document number", Question.of(wanted(null, null, null, null, "示财预〔2022〕15号", null, null)));
        questions.put("line", Question.of(wanted(null, department, null,
                LineKey.general("2010301", ExpenditureKind.BASIC), null, null, null)));
        questions.put("amount", Question.of(wanted(null, null, null, null, null, Money.ofYuan("1.00"), null)));
        questions.put("amount from", Question.of(wanted(null, null, null, null, null, null, Money.ofYuan("150.00"))));
        questions.put("effective date", new Question(Wanted.ALL, Reach.EVERYTHING, LocalDate.of(2022, 1, 15)));
        questions.put("reader of three departments", new Question(Wanted.ALL, new Reach(List.of(
                Scope.of(department), Scope.of(new DepartmentCode("d1001")),
                new Scope(new DepartmentCode("d1002"), null, false)), false), null));
        return questions;
    }

    private static Wanted wanted(@Nullable String type, @Nullable DepartmentCode department,
            @Nullable PersonId person, @Nullable LineKey line, @Nullable String document, @Nullable Money amount,
            @Nullable Money from) {
        FiscalYear year = null;
        return new Wanted(type, department, year, person, null, line, document, null, null, null, null, amount, from,
                null);
    }

    private static double[] pages(Timeline timeline, Question question, long head) {
        Random random = new Random(7);
        double[] millis = new double[PAGES];
        for (int i = -PAGES / 4; i < PAGES; i++) {
            long after = random.nextLong(head);
            boolean newestFirst = random.nextBoolean();
            Window window = newestFirst ? new Window(0, after, true) : new Window(after, head, false);
            long start = System.nanoTime();
            timeline.events(timeline.positions(question.wanted(), question.reach(), question.effectiveAt(), window,
                    PAGE));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double floor(TestDatabase database) throws Exception {
        double best = Double.MAX_VALUE;
        try (Connection connection = database.service().getConnection(); Statement statement = connection.createStatement()) {
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                statement.executeQuery("SELECT sum(amount) FROM projection.posting").close();
                best = Math.min(best, (System.nanoTime() - start) / 1e6);
            }
        }
        return best;
    }

    private static void plan(TestDatabase database, Question question, long head) throws Exception {
        Clauses query = new TimelineQuery(question.wanted(), question.reach(), question.effectiveAt(),
                new Window(head / 2, head, false), PAGE).sql();
        try (Connection connection = database.service().getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN (COSTS OFF) " + query.sql())) {
            query.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    System.out.println("    " + row.getString(1));
                }
            }
        }
    }
}

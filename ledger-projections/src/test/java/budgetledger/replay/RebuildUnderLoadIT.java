package budgetledger.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.money.Money;
import budgetledger.shadow.ShadowCheck;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A rebuild with everything going on: a writer, two feeders, readers, the shadow check. Readers never fail and never
/// see a half state; afterwards every event shows exactly once.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildUnderLoadIT {
    private static final int COMMANDS = 6_000;
    private static final int REBUILDS_MIN = 12;

    /// Both in one statement, hence in one snapshot, with locks on two tables.
    private static final String JOINED = """
            SELECT (SELECT coalesce(sum(current), 0) FROM projection.balance)
                - (SELECT coalesce(sum(amount), 0) FROM projection.posting WHERE account = 'APPROPRIATION')
            """;

    private final long seed = RandomHistories.seeds("rebuild under load", 1).getLast();
    private final AtomicBoolean written = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();

    @Test
    void readers_never_see_a_swap_and_events_appended_meanwhile_show_once() throws Exception {
        List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
        try (LedgerFixture ledger = new LedgerFixture(); ExecutorService threads = Executors.newCachedThreadPool()) {
            ledger.append(events.subList(0, 200));
            ledger.feedAll(50);
            List<Future<?>> others = new ArrayList<>();
            try {
                others.add(threads.submit(() -> write(ledger, events)));
                others.add(threads.submit(() -> feed(ledger, 5)));
                others.add(threads.submit(() -> feed(ledger, 40)));
                others.add(threads.submit(() -> readAlike(ledger, events)));
                others.add(threads.submit(() -> readJoined(ledger)));
                others.add(threads.submit(() -> readJoined(ledger)));
                others.add(threads.submit(() -> check(ledger)));
                int rebuilds = 0;
                while (!written.get() || rebuilds < REBUILDS_MIN) {
                    RebuildResult result = new Rebuild(ledger.service(), ledger.feed()).run(RebuildMode.REPLACE, _ -> { });
                    assertThat(result.isSame()).as("%s", result).isTrue();
                    rebuilds++;
                }
                System.out.println(rebuilds + " rebuilds, " + reads + " reads, " + events.size() + " events");
            } finally {
                written.set(true);
                done.set(true);
            }
            for (Future<?> other : others) {
                other.get();
            }
            ledger.feedAll(500);
            assertThat(ledger.progress().position()).isEqualTo(events.size());
            Map<String, String> live = ledger.digests();
            ledger.forgetProjections();
            ledger.feedAll(500);
            assertThat(live).isEqualTo(ledger.digests());
        }
    }

    private Void write(LedgerFixture ledger, List<BudgetEvent> events) {
        for (BudgetEvent event : events.subList(200, events.size())) {
            if (done.get()) {
                break;
            }
            ledger.append(List.of(event));
        }
        written.set(true);
        return null;
    }

    private Void feed(LedgerFixture ledger, int batchEvents) throws InterruptedException {
        while (!done.get()) {
            ledger.feedAll(batchEvents);
            Thread.sleep(2);
        }
        return null;
    }

    /// The posting table and the log give the same lines at whatever the projections show.
    private Void readAlike(LedgerFixture ledger, List<BudgetEvent> events) {
        Balances posted = new PostedBalances(ledger.service());
        Balances folded = new FoldedBalances(ledger.log(), FoldedBalances.EVENTS_MAX);
        List<BudgetId> budgets = events.stream().map(BudgetEvent::budget).distinct().toList();
        Random random = new Random(seed);
        while (!done.get()) {
            Cut cut = new Cut(ledger.progress().position(), null);
            BudgetId budget = budgets.get(random.nextInt(budgets.size()));
            Map<LineKey, Money> lines = posted.lines(budget, Basis.CURRENT, cut);
            assertThat(lines).as("%s at %s", budget, cut).isEqualTo(folded.lines(budget, Basis.CURRENT, cut));
            reads.incrementAndGet();
        }
        return null;
    }

    /// The shadow check goes on meanwhile and never finds a difference that is none.
    private Void check(LedgerFixture ledger) throws Exception {
        ShadowCheck check = new ShadowCheck(ledger.service(), ledger.feed(), 200);
        while (!done.get()) {
            ShadowCheck.Step step = check.step();
            assertThat(check.state().found()).as("%s", step).isNull();
            Thread.sleep(20);
        }
        assertThat(check.state().rounds()).isPositive();
        return null;
    }

    private Void readJoined(LedgerFixture ledger) {
        while (!done.get()) {
            assertThat(Catalog.lines(ledger.service(), JOINED)).containsExactly("0");
            reads.incrementAndGet();
        }
        return null;
    }
}

package budgetledger.shadow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.postgres.TestDatabase;
import budgetledger.replay.EventName;
import budgetledger.replay.Feed;
import budgetledger.replay.Rebuild;
import budgetledger.replay.RebuildMode;
import budgetledger.replay.RebuildResult;
import budgetledger.replay.RowDifference;
import budgetledger.replay.RowDifference.Kind;
import budgetledger.shadow.ShadowCheck.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShadowCheckTest {
    private static final int SLICE = 50;

    private final long seed = RandomHistories.seeds("shadow check", 1).getLast();
    private final LedgerFixture ledger = new LedgerFixture();
    private final ShadowCheck check = new ShadowCheck(ledger.service(), ledger.feed(), SLICE);
    private List<RecordedEvent> events = List.of();

    @BeforeAll
    void fill() {
        events = ledger.append(RandomHistories.of(seed, 400).events());
    }

    @BeforeEach
    void feed() throws SQLException {
        ledger.forgetProjections();
        ledger.feedAll(100);
        check.startOver();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void a_round_goes_over_every_event_and_another_one_follows() throws SQLException {
        long rounds = check.state().rounds();
        for (int round = 1; round <= 2; round++) {
            List<Step> steps = new ArrayList<>(List.of(check.step()));
            while (steps.getLast() == Step.GONE_ON) {
                assertThat(check.state().place()).isEqualTo((long) steps.size() * SLICE);
                steps.add(check.step());
            }
            assertThat(steps).hasSize((events.size() + SLICE - 1) / SLICE).endsWith(Step.ROUND_ENDED);
            assertThat(check.state()).extracting(ShadowState::rounds, ShadowState::found)
                    .containsExactly(rounds + round, null);
        }
    }

    /// The owner of the database is whom nothing else would stop.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        posting   ; CHANGED; amount   ; UPDATE projection.posting SET amount = amount + 1 WHERE ctid = ROW
        posting   ; CHANGED; unit     ; UPDATE projection.posting SET unit = 'x9' WHERE ctid = ROW
        posting   ; MISSING;          ; DELETE FROM projection.posting WHERE ctid = ROW
        balance   ; CHANGED; current  ; UPDATE projection.balance SET current = current - 1 WHERE ctid = ROW
        balance   ; MISSING;          ; DELETE FROM projection.balance WHERE ctid = ROW
        adjustment; CHANGED; status   ; UPDATE projection.adjustment SET status = 'GONE' WHERE ctid = ROW
        adjustment_step; CHANGED; person; UPDATE projection.adjustment_step SET person = 'p-x' WHERE ctid = ROW
        """)
    void a_row_changed_by_hand_is_named_with_its_event(String table, Kind kind, String column, String damage)
            throws SQLException {
        String row = "(SELECT ctid FROM projection." + table + " ORDER BY position LIMIT 1 OFFSET 5)";
        long position = Long.parseLong(one("SELECT position FROM projection." + table + " WHERE ctid = " + row));
        TestDatabase.execute(ledger.owner(), damage.replace("ROW", row));
        RowDifference found = stopped();
        assertThat(found).extracting(RowDifference::table, RowDifference::kind, RowDifference::columns,
                RowDifference::position, RowDifference::event)
                .containsExactly(table, kind, column == null ? List.of() : List.of(column), position, name(position));
        RebuildResult compared = new Rebuild(ledger.service(), ledger.feed()).run(RebuildMode.COMPARE, _ -> { });
        assertThat(compared.first()).as("the replay finds the same").contains(found);
        assertThat(new Rebuild(ledger.service(), ledger.feed()).run(RebuildMode.REPLACE, _ -> { }).first())
                .as("nothing was replaced so far").contains(found);
        assertThat(check.step()).as("it stays so until somebody has looked").isEqualTo(Step.STOPPED);
        check.startOver();
        assertThat(last()).isEqualTo(Step.ROUND_ENDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        balance; INSERT INTO projection.balance SELECT department, 2099, line, 1, 1, position FROM projection.balance LIMIT 1
        posting; INSERT INTO projection.posting SELECT position, 99, department, year, act, account, unit, side, fund, \
                 function, economic, kind, project, axis, item, amount, effective_on FROM projection.posting LIMIT 1
        posting; INSERT INTO projection.posting SELECT 99999, 0, department, year, act, account, unit, side, fund, \
                 function, economic, kind, project, axis, item, amount, effective_on FROM projection.posting LIMIT 1
        """)
    void a_row_that_no_event_accounts_for_is_named(String table, String damage) throws SQLException {
        TestDatabase.execute(ledger.owner(), damage);
        assertThat(stopped()).extracting(RowDifference::table, RowDifference::kind)
                .containsExactly(table, Kind.SURPLUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        CHANGED; leaf_hash; UPDATE ledger.event SET leaf_hash = sha256('x') WHERE position = 77
        CHANGED; canonical; UPDATE ledger.event SET canonical = substr(canonical, 2) WHERE position = 77
        CHANGED; type     ; UPDATE ledger.event SET type = 'budget.Other' WHERE position = 77
        MISSING;          ; DELETE FROM ledger.event WHERE position = 77
        """)
    void an_event_changed_past_the_triggers_is_named(Kind kind, String column, String damage) throws SQLException {
        TestDatabase.execute(ledger.owner(), "CREATE TABLE IF NOT EXISTS public.kept AS SELECT * FROM ledger.event WHERE position = 77");
        pastTriggers(damage);
        try {
            assertThat(stopped()).extracting(RowDifference::table, RowDifference::kind, RowDifference::columns,
                    RowDifference::position)
                    .containsExactly("event", kind, column == null ? List.of() : List.of(column), 77L);
        } finally {
            pastTriggers("DELETE FROM ledger.event WHERE position = 77;"
                    + "INSERT INTO ledger.event SELECT * FROM public.kept");
        }
    }

    @Test
    void another_node_goes_on_where_the_first_one_was() throws SQLException {
        check.step();
        check.step();
        ShadowCheck other = new ShadowCheck(ledger.service(), new Feed(LedgerFixture.projections()), SLICE);
        assertThat(other.step()).isEqualTo(Step.GONE_ON);
        assertThat(check.state().place()).isEqualTo(3L * SLICE);
    }

    @Test
    void one_node_at_a_time_checks() throws SQLException {
        try (Connection elsewhere = ledger.service().getConnection();
                Statement statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(x'736861646f77'::bigint)");
            assertThat(check.step()).isEqualTo(Step.ELSEWHERE);
            statement.execute("SELECT pg_advisory_unlock(x'736861646f77'::bigint)");
        }
        assertThat(check.step()).isEqualTo(Step.GONE_ON);
    }

    @Test
    void after_a_crash_of_the_server_the_round_begins_anew() throws SQLException {
        check.step();
        TestDatabase.execute(ledger.owner(), "TRUNCATE projection.shadow_place, projection.balance_shadow,"
                + " projection.posting_shadow, projection.adjustment_shadow, projection.budget_shadow");
        assertThat(last()).isEqualTo(Step.ROUND_ENDED);
    }

    @Test
    void a_column_that_a_new_version_brings_begins_the_round_anew() throws SQLException {
        check.step();
        ledger.execute("ALTER TABLE projection.balance_shadow DROP COLUMN current");
        assertThat(check.step()).isEqualTo(Step.GONE_ON);
        assertThat(check.state().place()).isEqualTo(SLICE);
    }

    @Test
    void projections_that_were_emptied_are_followed_from_the_start() throws SQLException {
        check.step();
        check.step();
        ledger.forgetProjections();
        ledger.apply(ledger.log().readAfter(0, 10));
        assertThat(check.step()).isEqualTo(Step.ROUND_ENDED);
    }

    @Test
    void a_watch_finds_it_by_itself_and_tells_of_errors() throws Exception {
        List<Exception> failures = new ArrayList<>();
        try (ShadowWatch watch = new ShadowWatch(check, Duration.ZERO, Duration.ofMillis(5), failures::add)) {
            watch.start();
            TestDatabase.execute(ledger.owner(), "UPDATE projection.balance SET original = original + 1"
                    + " WHERE position = (SELECT min(position) FROM projection.balance)");
            for (int i = 0; i < 2_000 && check.state().found() == null; i++) {
                Thread.sleep(5);
            }
            assertThat(check.state().found()).isNotNull();
            assertThat(watch.error()).isEmpty();
        }
        assertThat(failures).isEmpty();
    }

    private Step last() throws SQLException {
        Step step = check.step();
        while (step == Step.GONE_ON) {
            step = check.step();
        }
        return step;
    }

    private RowDifference stopped() throws SQLException {
        assertThat(last()).isEqualTo(Step.STOPPED);
        return java.util.Objects.requireNonNull(check.state().found()).difference();
    }

    private EventName name(long position) {
        RecordedEvent event = events.get((int) position - 1);
        return new EventName(position, event.eventId(), event.type().name(), event.stream(),
                event.trace().command().value());
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = ledger.service().getConnection(); Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void pastTriggers(String sql) {
        TestDatabase.execute(ledger.owner(), "SET session_replication_role = replica;" + sql
                + ";RESET session_replication_role");
    }
}

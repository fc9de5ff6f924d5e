package budgetledger.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.eventlog.EventCatalog;
import budgetledger.replay.RebuildResult.TableResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {
    private static final List<String> TABLES =
            List.of("posting", "balance", "adjustment", "budget", "adjustment_step", "measure", "timeline",
                    "timeline_person", "timeline_unit", "timeline_line");

    private final long seed = RandomHistories.seeds("rebuild", 1).getLast();
    private final LedgerFixture ledger = new LedgerFixture();
    private long head;
    private Map<String, String> right = Map.of();

    @BeforeAll
    void fill() {
        head = ledger.append(RandomHistories.of(seed, 400).events()).size();
    }

    @BeforeEach
    void feed() {
        ledger.forgetProjections();
        ledger.feedAll(100);
        right = ledger.digests();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void tables_fed_live_in_batches_of_any_size_are_what_the_log_says(int batchEvents) throws SQLException {
        ledger.forgetProjections();
        ledger.feedAll(batchEvents);
        RebuildResult result = rebuild();
        assertThat(result.isSame()).as("%s", result).isTrue();
        assertThat(result.position()).isEqualTo(head);
        assertThat(result.tables()).extracting(TableResult::table).containsExactlyInAnyOrderElementsOf(TABLES);
        assertThat(digests(result)).isEqualTo(right).isEqualTo(ledger.digests());
    }

    @Test
    void the_events_that_no_projection_depends_on_are_not_read() throws SQLException {
        List<Projection> moved = LedgerFixture.projections().subList(0, 2);
        long moving = ledger.log().readAfter(0, (int) head).stream()
                .filter(event -> EventCatalog.MOVING.contains(event.type())).count();
        assertThat(new Rebuild(ledger.service(), new Feed(moved)).run(RebuildMode.REPLACE, _ -> { }).events()).isEqualTo(moving);
    }

    @Test
    void progress_is_told_phase_by_phase_and_only_grows() throws SQLException {
        List<RebuildProgress> told = new ArrayList<>();
        new Rebuild(ledger.service(), ledger.feed()).run(RebuildMode.REPLACE, told::add);
        assertThat(told).extracting(RebuildProgress::phase).isSorted()
                .containsOnly(RebuildProgress.Phase.values());
        for (RebuildProgress.Phase phase : RebuildProgress.Phase.values()) {
            assertThat(told).filteredOn(step -> step.phase() == phase).extracting(RebuildProgress::percent)
                    .as("%s", phase).isSorted().startsWith(0);
        }
        assertThat(told).contains(new RebuildProgress(RebuildProgress.Phase.READING, 0, head),
                new RebuildProgress(RebuildProgress.Phase.COMPARING, TABLES.size(), TABLES.size()));
    }

    @Test
    void percents_are_rounded_down_and_never_more_than_all() {
        assertThat(new RebuildProgress(RebuildProgress.Phase.READING, 999, 1_000).percent()).isEqualTo(99);
        assertThat(new RebuildProgress(RebuildProgress.Phase.READING, 0, 0).percent()).isEqualTo(100);
        assertThatThrownBy(() -> new RebuildProgress(RebuildProgress.Phase.READING, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void projections_that_lag_are_rebuilt_as_far_as_they_show_and_go_on_from_there() throws SQLException {
        ledger.forgetProjections();
        ledger.apply(ledger.log().readAfter(0, 77));
        RebuildResult result = rebuild();
        assertThat(result.isSame()).isTrue();
        assertThat(result.position()).isEqualTo(77);
        ledger.feedAll(10);
        assertThat(ledger.digests()).isEqualTo(right);
    }

    @Test
    void empty_projections_of_an_empty_log_are_the_same() throws SQLException {
        try (LedgerFixture empty = new LedgerFixture()) {
            RebuildResult result = new Rebuild(empty.service(), empty.feed()).run(RebuildMode.REPLACE, _ -> { });
            assertThat(result.isSame()).isTrue();
            assertThat(result.events()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "posting; UPDATE projection.posting SET amount = amount + 1 WHERE position = (SELECT max(position) FROM projection.posting) AND ordinal = 0",
        "posting; UPDATE projection.posting SET effective_on = effective_on - 1 WHERE ordinal = 0",
        "posting; DELETE FROM projection.posting WHERE position = (SELECT min(position) FROM projection.posting)",
        "posting; INSERT INTO projection.posting SELECT 1000000, ordinal, department, year, act, account, unit, side, fund, function, economic, kind, project, axis, item, amount, effective_on FROM projection.posting LIMIT 1",
        "balance; UPDATE projection.balance SET current = 0 WHERE line = (SELECT min(line) FROM projection.balance)",
        "balance; DELETE FROM projection.balance",
        "adjustment; UPDATE projection.adjustment SET status = 'APPROVED' WHERE status <> 'APPROVED'",
        "adjustment; UPDATE projection.adjustment SET decided_by = NULL",
        "budget; UPDATE projection.budget SET name = name || ' '",
        "timeline; UPDATE projection.timeline SET amount = amount + 1 WHERE position = (SELECT max(position) FROM projection.timeline)",
        "timeline_person; DELETE FROM projection.timeline_person WHERE position = 1",
        "timeline_unit; UPDATE projection.timeline_unit SET unit = unit || 'x'",
        "timeline_line; DELETE FROM projection.timeline_line"
    })
    void a_table_damaged_by_hand_is_named_and_right_after_the_swap(String table, String damage) throws SQLException {
        ledger.execute(damage);
        assertThat(ledger.digests()).as("the damage shows").isNotEqualTo(right);
        RebuildResult result = rebuild();
        assertThat(result.isSame()).isFalse();
        assertThat(result.tables()).filteredOn(part -> !part.isSame()).extracting(TableResult::table)
                .containsExactly(table);
        assertThat(ledger.digests()).isEqualTo(right).isEqualTo(digests(result));
        assertThat(rebuild().isSame()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 200, Long.MAX_VALUE})
    void a_rebuild_that_fails_half_way_leaves_nothing_behind(long position) throws SQLException {
        List<String> names = Catalog.names(ledger.service());
        List<Projection> projections = new ArrayList<>(LedgerFixture.projections());
        projections.add(new FailingProjection(event -> event.position() == Math.min(position, head)));
        Rebuild failing = new Rebuild(ledger.service(), new Feed(projections));
        assertThatThrownBy(() -> failing.run(RebuildMode.REPLACE, _ -> { })).hasMessageStartingWith("planned");
        assertThat(Catalog.names(ledger.service())).isEqualTo(names);
        assertThat(ledger.digests()).isEqualTo(right);
        assertThat(rebuild().isSame()).isTrue();
    }

    /// Out of memory is what a rebuild is most likely to die of; an error is no exception to the rule.
    @Test
    void a_rebuild_that_dies_of_an_error_leaves_nothing_behind() throws SQLException {
        List<String> names = Catalog.names(ledger.service());
        Rebuild dying = new Rebuild(ledger.service(), new Feed(List.of(LedgerFixture.projections().getFirst(),
                new FailingProjection(event -> {
                    if (event.position() == head / 2) {
                        throw new OutOfMemoryError("planned");
                    }
                    return false;
                }))));
        assertThatThrownBy(() -> dying.run(RebuildMode.REPLACE, _ -> { })).isInstanceOf(OutOfMemoryError.class);
        assertThat(Catalog.names(ledger.service())).isEqualTo(names);
        assertThat(rebuild().isSame()).isTrue();
    }

    @Test
    void after_the_swap_the_tables_are_made_as_before_however_often() throws SQLException {
        ledger.execute("GRANT SELECT ON projection.balance TO pg_monitor");
        List<String> shape = Catalog.shape(ledger.service());
        int names = Catalog.names(ledger.service()).size();
        for (int time = 1; time <= 4; time++) {
            assertThat(rebuild().isSame()).isTrue();
            assertThat(Catalog.shape(ledger.service())).as("after rebuild %s", time).isEqualTo(shape);
            assertThat(Catalog.names(ledger.service())).as("after rebuild %s", time).hasSize(names)
                    .noneMatch(name -> name.matches(".*_next.*_next.*"));
        }
        assertThat(Catalog.names(ledger.service())).doesNotContain("posting_next");
    }

    /// As when an operator runs it with a role of their own.
    @Test
    void whoever_rebuilds_the_service_stays_the_owner() throws SQLException {
        List<String> shape = Catalog.shape(ledger.service());
        assertThat(new Rebuild(ledger.owner(), ledger.feed()).run(RebuildMode.REPLACE, _ -> { }).isSame()).isTrue();
        assertThat(Catalog.shape(ledger.service())).isEqualTo(shape);
        assertThat(rebuild().isSame()).isTrue();
    }

    @Test
    void after_the_swap_a_key_is_still_unique() throws SQLException {
        rebuild();
        // A random history need not have a measure; that its table keeps its key, the shape of the tables shows.
        for (String table : TABLES.stream().filter(name -> !name.equals("measure")).toList()) {
            assertThatThrownBy(() -> ledger.execute("INSERT INTO projection." + table + " SELECT * FROM projection."
                    + table + " LIMIT 1")).rootCause().hasMessageContaining("duplicate key value violates unique constraint");
        }
    }

    private RebuildResult rebuild() throws SQLException {
        return new Rebuild(ledger.service(), ledger.feed()).run(RebuildMode.REPLACE, _ -> { });
    }

    private static Map<String, String> digests(RebuildResult result) {
        Map<String, String> digests = new TreeMap<>();
        result.tables().forEach(table -> digests.put(table.table(), table.rebuilt()));
        return digests;
    }
}

package budgetledger.eventlog.postgres;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The judge itself: it must name every kind of fault.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogHistoryTest {
    private static final List<String> COMMITTED = List.of("a", "b", "c");

    @Test
    void it_finds_nothing_where_nothing_is_wrong() {
        assertThat(LogHistory.follower("f", COMMITTED, COMMITTED)).isEmpty();
        assertThat(LogHistory.holes(List.of(new LogHistory.Sight(0, 0), new LogHistory.Sight(3, 3)))).isEmpty();
    }

    @Test
    void it_names_every_kind_of_fault() {
        assertThat(LogHistory.follower("f", COMMITTED, List.of("a", "c")))
                .containsExactly("f was never given: number 2");
        assertThat(LogHistory.follower("f", COMMITTED, List.of("a", "b", "b", "c")))
                .containsExactly("f was given twice: number 2");
        assertThat(LogHistory.follower("f", COMMITTED, List.of("a", "c", "b")))
                .containsExactly("f was given out of order: number 2 after 3");
        assertThat(LogHistory.follower("f", COMMITTED, List.of("a", "b", "x", "c")))
                .containsExactly("f was given an event that was never committed: x");
        assertThat(LogHistory.holes(List.of(new LogHistory.Sight(2, 3))))
                .containsExactly("position 3 was visible with only 2 events");
    }
}

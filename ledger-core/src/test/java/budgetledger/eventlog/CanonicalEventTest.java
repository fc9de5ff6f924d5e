package budgetledger.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import budgetledger.RandomHistories;
import budgetledger.Samples;
import budgetledger.access.AccessDecision;
import budgetledger.access.RandomAccess;
import budgetledger.budget.BudgetState;
import budgetledger.budget.LedgerEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanonicalEventTest {
    static List<RecordedEvent> events() {
        return GoldenEvents.all();
    }

    @Test
    void what_is_sealed_is_read_back() {
        for (long seed : RandomHistories.seeds("canonical events", 5)) {
            Set<String> hashes = new HashSet<>();
            for (RecordedEvent event : RandomHistories.of(seed, 600).recorded()) {
                byte[] canonical = GoldenEvents.canonical(event);
                assertThat(CanonicalEvent.read(canonical)).as("seed %d", seed).isEqualTo(event);
                assertThat(hashes.add(Arrays.toString(Sha256.leaf(canonical)))).as("seed %d", seed).isTrue();
            }
        }
    }

    @Test
    void what_is_said_of_access_is_read_back_and_has_one_form() {
        for (long seed : RandomHistories.seeds("canonical events of access", 5)) {
            for (RandomAccess.Step step : RandomAccess.of(seed, 600)) {
                if (step.decision() instanceof AccessDecision.Accepted(var event)) {
                    String payload = EventCatalog.payload(event);
                    LedgerEvent read = EventCatalog.event(EventCatalog.type(event), event.act(), payload);
                    assertThat(read).as("seed %d", seed).isEqualTo(event);
                    assertThat(EventCatalog.payload(read)).as("seed %d", seed).isEqualTo(payload);
                }
            }
        }
    }

    @Test
    void a_snapshot_reads_back_to_the_same_state() {
        for (long seed : RandomHistories.seeds("snapshots", 5)) {
            RandomHistories.of(seed, 600).states().values().forEach(state -> {
                if (state instanceof BudgetState.Opened opened) {
                    String text = SnapshotForm.write(opened);
                    assertThat(SnapshotForm.read(text)).as("seed %d", seed).isEqualTo(opened);
                    assertThat(SnapshotForm.write(SnapshotForm.read(text))).isEqualTo(text);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_prefix_and_no_extension_is_an_event(RecordedEvent event) {
        byte[] canonical = GoldenEvents.canonical(event);
        for (int length = 0; length < canonical.length; length++) {
            byte[] cut = Arrays.copyOf(canonical, length);
            assertThatThrownBy(() -> CanonicalEvent.read(cut)).as("first %d bytes", length)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> CanonicalEvent.read(Arrays.copyOf(canonical, canonical.length + 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    /// Reading may take the damage for another event; it never fails in another way than promised, and the leaf
    /// hash always tells.
    @ParameterizedTest
    @MethodSource("events")
    void a_flipped_bit_changes_the_leaf_hash_and_is_read_or_refused(RecordedEvent event) {
        byte[] canonical = GoldenEvents.canonical(event);
        byte[] hash = Sha256.leaf(canonical);
        for (int bit = 0; bit < canonical.length * Byte.SIZE; bit++) {
            byte[] flipped = canonical.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            if (Arrays.equals(Sha256.leaf(flipped), hash)) {
                throw new AssertionError("same leaf hash with bit " + bit + " flipped");
            }
            try {
                CanonicalEvent.read(flipped);
            } catch (IllegalStateException _) {
                // as promised
            }
        }
    }

    @Test
    void another_domain_is_refused() {
        byte[] canonical = GoldenEvents.canonical(GoldenEvents.all().getFirst());
        byte[] other = "budget-ledger/event/2\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(other, 0, canonical, 0, other.length);

        assertThatThrownBy(() -> CanonicalEvent.read(canonical)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the canonical bytes");
    }

    @Test
    void an_unknown_version_says_that_the_log_is_newer_than_the_program() {
        assertThatThrownBy(() -> EventCatalog.event(new EventType("budget.AdjustmentSubmitted", 2),
                Samples.act(), "{\"budget\":\"sample/2022\"}")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("budget.AdjustmentSubmitted.v2");
    }
}

package budgetledger.budget;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;

import budgetledger.RandomHistories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Against [TreeMap], which is right.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersistentMapTest {
    /// A key of which many have the same hash.
    record Clashing(int value) implements Comparable<Clashing> {
        @Override
        public int hashCode() {
            return value % 3;
        }

        @Override
        public int compareTo(Clashing other) {
            return Integer.compare(value, other.value);
        }
    }

    private static <K extends Comparable<K>, V> void assertSame(PersistentMap<K, V> map, TreeMap<K, V> right) {
        List<Map.Entry<K, V>> entries = new ArrayList<>();
        map.forEach(entry -> entries.add(Map.entry(entry.key(), entry.value())));
        assertThat(entries).isEqualTo(List.copyOf(right.entrySet()));
        assertThat(map.size()).isEqualTo(right.size());
        assertThat(map).hasToString(right.toString());
    }

    @Test
    void holds_what_a_tree_map_holds_and_every_earlier_map_stays_as_it_was() {
        for (long seed : RandomHistories.seeds("PersistentMap", 30)) {
            Random random = new Random(seed);
            PersistentMap<Clashing, Integer> map = PersistentMap.empty();
            TreeMap<Clashing, Integer> right = new TreeMap<>();
            for (int i = 0; i < 300; i++) {
                PersistentMap<Clashing, Integer> earlier = map;
                TreeMap<Clashing, Integer> rightEarlier = new TreeMap<>(right);
                Clashing key = new Clashing(random.nextInt(120));
                map = map.with(key, i);
                right.put(key, i);
                Clashing other = new Clashing(random.nextInt(120));
                assertThat(map.get(other)).as("seed %d", seed).isEqualTo(right.get(other));
                assertThat(map.getOr(other, -1)).isEqualTo(right.getOrDefault(other, -1));
                assertSame(map, right);
                assertSame(earlier, rightEarlier);
            }
        }
    }

    @Test
    void has_the_same_shape_in_whatever_order_it_was_filled() throws ReflectiveOperationException {
        for (long seed : RandomHistories.seeds("shapes", 30)) {
            List<Integer> values = new ArrayList<>(new Random(seed).ints(50).boxed().toList());
            PersistentMap<Integer, Integer> map = PersistentMap.empty();
            PersistentMap<Clashing, Integer> clashing = PersistentMap.empty();
            for (int value : values) {
                map = map.with(value, value);
                clashing = clashing.with(new Clashing(value), value);
            }
            Collections.shuffle(values, new Random(seed + 1));
            PersistentMap<Integer, Integer> shuffled = PersistentMap.empty();
            PersistentMap<Clashing, Integer> clashingShuffled = PersistentMap.empty();
            for (int value : values) {
                shuffled = shuffled.with(value, value);
                clashingShuffled = clashingShuffled.with(new Clashing(value), value);
            }
            assertThat(root(shuffled)).as("seed %d", seed).isEqualTo(root(map));
            assertThat(root(clashingShuffled)).as("seed %d", seed).isEqualTo(root(clashing));
        }
    }

    /// The top node, a record: two are equal when the trees below them have the same shape.
    private static Object root(PersistentMap<?, ?> map) throws ReflectiveOperationException {
        Field root = PersistentMap.class.getDeclaredField("root");
        root.setAccessible(true);
        return root.get(map);
    }

    @Test
    void is_equal_by_content_with_the_same_hash() {
        PersistentMap<String, Integer> map = PersistentMap.<String, Integer>empty().with("a", 1).with("b", 2);

        assertThat(PersistentMap.<String, Integer>empty().with("b", 0).with("a", 1).with("b", 2)).isEqualTo(map)
                .hasSameHashCodeAs(map);
        assertThat(map).isNotEqualTo(map.with("b", 3)).isNotEqualTo(map.with("c", 3)).isNotEqualTo("{a=1, b=2}")
                .isNotEqualTo(PersistentMap.<String, Integer>empty().with("a", 1).with("c", 2));
    }

    @Test
    void holds_a_hundred_thousand_keys_put_in_order() {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 100_000; i++) {
            map = map.with(i, -i);
        }
        assertThat(map.size()).isEqualTo(100_000);
        assertThat(map.get(77_777)).isEqualTo(-77_777);
        int expected = 0;
        for (PersistentMap.Entry<Integer, Integer> entry : map) {
            assertThat(entry.key() == expected++).isTrue();
        }
    }

    @Test
    void an_iterator_ends() {
        Iterator<PersistentMap.Entry<String, Integer>> iterator = PersistentMap.<String, Integer>empty().iterator();

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }
}

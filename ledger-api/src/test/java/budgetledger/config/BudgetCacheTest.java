package budgetledger.config;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache.EntryListenerAdapter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BudgetCacheTest {
    private final BudgetCache cache = new BudgetCache();

    @Test
    void gives_back_what_was_put_in_until_it_is_removed() {
        cache.put("a", 1);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.putIfAbsent("a", 2)).isFalse();
        assertThat(cache.putIfAbsent("b", 2)).isTrue();
        assertThat(cache.<Integer>computeIfAbsent("c", () -> 3)).isEqualTo(3);
        cache.<Integer>computeIfPresent("c", number -> number + 1);
        assertThat(cache.<String, Integer>get("c")).isEqualTo(4);
        cache.<Integer>computeIfPresent("c", _ -> null);
        assertThat(cache.containsKey("c")).isFalse();
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
        cache.removeAll();
        assertThat(cache.<String, Integer>get("b")).isNull();
    }

    @Test
    void tells_listeners_what_was_asked_for() {
        List<String> heard = new ArrayList<>();
        Registration listening = cache.registerCacheEntryListener(new EntryListenerAdapter() {
            @Override
            public void onEntryCreated(Object key, Object value) {
                heard.add("created " + key);
            }

            @Override
            public void onEntryUpdated(Object key, Object value) {
                heard.add("updated " + key);
            }

            @Override
            public void onEntryRemoved(Object key) {
                heard.add("removed " + key);
            }
        });
        cache.put("a", 1);
        cache.put("a", 2);
        cache.remove("a");
        listening.cancel();
        cache.put("a", 3);
        assertThat(heard).containsExactly("created a", "updated a", "removed a");
    }
}

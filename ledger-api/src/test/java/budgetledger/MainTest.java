package budgetledger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MainTest {
    @Test
    void without_a_verb_or_with_serve_it_is_the_service() {
        assertThat(Main.isService(new String[0])).isTrue();
        assertThat(Main.isService(new String[] {"serve", "--server.port=9090"})).isTrue();
        assertThat(Main.isService(new String[] {"--server.port=9090"})).isTrue();
    }

    @Test
    void any_other_word_is_for_the_command_line() {
        assertThat(Main.isService(new String[] {"why", "zwfwb"})).isFalse();
        assertThat(Main.isService(new String[] {"--help"})).isFalse();
    }
}

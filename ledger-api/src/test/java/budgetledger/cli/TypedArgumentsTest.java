package budgetledger.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedArgumentsTest {
    private static final String[] MANGLED = {"adjust", "--kind", "??????", ""};
    private static final String TYPED = "java\0-jar\0ledger.jar\0adjust\0--kind\0追加\0\0";

    @Test
    void are_the_last_parts_of_the_command_line() {
        assertThat(TypedArguments.of(MANGLED, TYPED.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("adjust", "--kind", "追加", "");
    }

    @Test
    void stay_as_they_are_when_the_bytes_say_less() {
        assertThat(TypedArguments.of(MANGLED, TYPED.getBytes(Charset.forName("GB18030")))).isEqualTo(MANGLED);
        assertThat(TypedArguments.of(MANGLED, new byte[0])).isEqualTo(MANGLED);
    }
}

package budgetledger.budget;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopeTest {
    private static final List<String> PARTS = List.of("zw", "zw/001", "zw/001.02", "zw/0010", "zw/002", "yy", "yy/001");

    /// `*`, `zw`, `zw!` without its units, `zw/001`, `zw/001!`.
    private static Scope scope(String text) {
        return text.equals("*") ? Scope.EVERYTHING
                : new Scope(department(text), unit(text), !text.endsWith("!"));
    }

    private static DepartmentCode department(String text) {
        return new DepartmentCode(text.replace("!", "").split("/")[0]);
    }

    private static UnitCode unit(String text) {
        String[] parts = text.replace("!", "").split("/");
        return parts.length == 1 ? null : new UnitCode(parts[1]);
    }

    private static List<String> covered(Scope scope) {
        return PARTS.stream().filter(part -> scope.covers(department(part), unit(part))).toList();
    }

    @ParameterizedTest
    @CsvSource({"*, zw zw/001 zw/001.02 zw/0010 zw/002 yy yy/001", "zw, zw zw/001 zw/001.02 zw/0010 zw/002", "zw!, zw",
        "zw/001, zw/001 zw/001.02", "zw/001!, zw/001", "zw/001.02, zw/001.02", "yy, yy yy/001"})
    void covers_what_it_names_and_with_the_subtree_what_is_below(String scope, String covered) {
        assertThat(covered(scope(scope))).containsExactly(covered.split(" "));
    }

    @Test
    void touches_a_department_of_which_it_reaches_any_part() {
        assertThat(Stream.of("*", "zw", "zw!", "zw/001!")).allMatch(text -> scope(text).touches(department("zw")));
        assertThat(Stream.of("yy", "yy/001")).noneMatch(text -> scope(text).touches(department("zw")));
    }

    @Test
    void includes_another_exactly_when_it_covers_all_that_the_other_covers() {
        List<String> scopes = List.of("*", "zw", "zw!", "zw/001", "zw/001!", "zw/001.02", "yy", "yy/001!");
        for (String one : scopes) {
            for (String other : scopes) {
                boolean all = covered(scope(one)).containsAll(covered(scope(other)))
                        // a subtree may get parts that the list here does not have
                        && (!scope(other).subtree() || scope(one).subtree());
                assertThat(scope(one).includes(scope(other))).as(one + " includes " + other).isEqualTo(all);
            }
        }
    }

    @Test
    void without_a_department_it_can_only_be_everything() {
        assertThatThrownBy(() -> new Scope(null, new UnitCode("001"), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(null, null, false)).isInstanceOf(IllegalArgumentException.class);
    }
}

package budgetledger.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Every row of every decision table about access, and that the tables leave nothing out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTablesTest {
    private static List<Class<? extends AccessCommand>> commands() {
        return Arrays.stream(AccessCommand.class.getPermittedSubclasses())
                .<Class<? extends AccessCommand>>map(command -> command.asSubclass(AccessCommand.class))
                .toList();
    }

    private static Stream<AccessTable.Row> rows() {
        return commands().stream().flatMap(command -> AccessTable.of(command).stream());
    }

    @TestFactory
    Stream<DynamicTest> decides_as_the_table_says() {
        return rows().map(row -> DynamicTest.dynamicTest(row.where() + " " + row.given() + " | " + row.command(),
                () -> assertThat(AccessTable.summary(row.decision())).as(row.where()).isEqualTo(row.expected())));
    }

    @Test
    void every_table_holds_only_its_own_command_and_begins_from_nothing_too() {
        for (Class<? extends AccessCommand> command : commands()) {
            assertThat(AccessTable.of(command)).isNotEmpty().anyMatch(row -> row.given().equals("empty"))
                    .allSatisfy(row -> assertThat(AccessWords.read(row.command())).as(row.where())
                            .isInstanceOf(command));
        }
    }

    @Test
    void every_refusal_code_is_expected_by_a_row() {
        Set<AccessRefusalCode> missing = EnumSet.allOf(AccessRefusalCode.class);
        rows().forEach(row -> missing.removeIf(code -> row.expected().split(" ")[0].equals(code.name())));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_event_is_expected_by_a_row() {
        Set<String> missing = new TreeSet<>();
        Arrays.stream(AccessEvent.class.getPermittedSubclasses()).forEach(event -> missing.add(event.getSimpleName()));
        rows().forEach(row -> missing.remove(row.expected().split(" ")[0]));
        assertThat(missing).isEmpty();
    }
}

package budgetledger.budget;

import java.util.ArrayList;
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

/// Every row of every decision table, and that the tables leave nothing out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTablesTest {
    private static List<Class<? extends BudgetCommand>> commands() {
        return Arrays.stream(BudgetCommand.class.getPermittedSubclasses())
                .<Class<? extends BudgetCommand>>map(command -> command.asSubclass(BudgetCommand.class))
                .toList();
    }

    private static Stream<DecisionTable.Row> rows() {
        return commands().stream().flatMap(command -> DecisionTable.of(command).stream());
    }

    @TestFactory
    Stream<DynamicTest> decides_as_the_table_says() {
        return rows().map(row -> DynamicTest.dynamicTest(row.where() + " " + row.given() + " | " + row.command(),
                () -> assertThat(Summary.of(row.decision())).as(row.where()).isEqualTo(row.expected())));
    }

    @Test
    void every_table_holds_only_its_own_command() {
        for (Class<? extends BudgetCommand> command : commands()) {
            assertThat(DecisionTable.of(command)).isNotEmpty().allSatisfy(row ->
                    assertThat(CommandWords.read(row.command(), row.state())).as(row.where()).isInstanceOf(command));
        }
    }

    @Test
    void every_refusal_code_is_expected_by_a_row() {
        Set<RefusalCode> missing = EnumSet.allOf(RefusalCode.class);
        rows().forEach(row -> missing.removeIf(code -> row.expected().split(" ")[0].equals(code.name())));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_command_has_a_row_for_every_kind_of_state() {
        List<String> missing = new ArrayList<>();
        for (Class<? extends BudgetCommand> command : commands()) {
            Set<String> kinds = new TreeSet<>(GivenState.KINDS);
            DecisionTable.of(command).forEach(row -> kinds.remove(GivenState.kind(row.state())));
            kinds.forEach(kind -> missing.add(command.getSimpleName() + " on " + kind));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_of_state_is_known_to_the_tables() {
        assertThat(GivenState.KINDS).hasSize(AdjustmentStatus.values().length + 3)
                .allSatisfy(kind -> assertThat(GivenState.kind(GivenState.of(kind))).isEqualTo(kind));
    }

    @Test
    void every_event_is_expected_by_a_row() {
        Set<String> missing = new TreeSet<>();
        Arrays.stream(BudgetEvent.class.getPermittedSubclasses()).forEach(event -> missing.add(event.getSimpleName()));
        rows().forEach(row -> missing.remove(row.expected().split(" ")[0]));
        assertThat(missing).isEmpty();
    }
}

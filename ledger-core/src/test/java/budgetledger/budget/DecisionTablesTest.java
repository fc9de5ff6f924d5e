package budgetledger.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
        return leaves(BudgetCommand.class).<Class<? extends BudgetCommand>>map(leaf -> leaf.asSubclass(BudgetCommand.class))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DecisionTablesTest::leaves)
                : Stream.of(type);
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
                    assertThat(CommandWords.read(row.command(), row.state()).command()).as(row.where()).isInstanceOf(command));
        }
    }

    @Test
    void every_refusal_code_is_expected_by_a_row() {
        Set<RefusalCode> missing = EnumSet.allOf(RefusalCode.class);
        rows().forEach(row -> missing.removeIf(code -> row.expected().split(" ")[0].equals(code.name())));
        assertThat(missing).isEmpty();
    }

    /// Where the budget as it stands forbids the act, [ActsTest] has asked already.
    @Test
    void every_command_has_a_row_for_every_kind_of_state_that_lets_it_through() {
        List<String> missing = new ArrayList<>();
        for (BudgetAct act : BudgetAct.values()) {
            Set<String> kinds = new TreeSet<>(GivenState.KINDS);
            kinds.removeIf(kind -> act != BudgetAct.OPEN_BUDGET && GivenState.of(kind) instanceof BudgetState.Opened opened
                    && (!act.phases().contains(opened.phase()) || (opened.frozen() && !act.isAllowedWhileFrozen())));
            DecisionTable.of(act.command()).forEach(row -> kinds.remove(GivenState.kind(row.state())));
            kinds.forEach(kind -> missing.add(act.command().getSimpleName() + " on " + kind));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_command_is_an_act_and_every_act_a_command() {
        assertThat(Arrays.stream(BudgetAct.values()).map(BudgetAct::command))
                .containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void every_kind_of_state_is_known_to_the_tables() {
        assertThat(GivenState.KINDS).allSatisfy(kind -> assertThat(GivenState.kind(GivenState.of(kind))).isEqualTo(kind));
        assertThat(GivenState.KINDS).containsAll(
                Arrays.stream(AdjustmentStatus.values()).map(status -> status.name().toLowerCase(Locale.ROOT)).toList());
        assertThat(GivenState.KINDS.stream().map(GivenState::of).filter(BudgetState.Opened.class::isInstance)
                .map(state -> ((BudgetState.Opened) state).phase())).contains(Phase.values());
    }

    @Test
    void every_event_is_expected_by_a_row() {
        Set<String> missing = new TreeSet<>();
        leaves(BudgetEvent.class).forEach(event -> missing.add(event.getSimpleName()));
        rows().forEach(row -> Arrays.stream(row.expected().split(" ")).forEach(missing::remove));
        assertThat(missing).isEmpty();
    }
}

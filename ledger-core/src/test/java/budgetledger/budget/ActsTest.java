package budgetledger.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may do what in which phase: every cell of `decisions/acts.txt` by a real decision, for each role, frozen and
/// not. The file was written by hand and says what is meant; [BudgetAct] says what the program does.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsTest {
    private static final Set<Role> BLIND = Set.of(Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN);

    /// @param phases `yes`, `thawed` (not while frozen) or `no`, by phase
    private record Row(BudgetAct act, Set<Role> roles, Map<Phase, String> phases, String given, String command) {}

    private static List<Row> rows() throws IOException {
        try (InputStream in = ActsTest.class.getResourceAsStream("/decisions/acts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(ActsTest::row).toList();
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        Map<Phase, String> phases = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            phases.put(phase, cells.get(2 + phase.ordinal()));
        }
        return new Row(BudgetAct.valueOf(cells.get(0)),
                Arrays.stream(cells.get(1).split(" ")).map(Role::valueOf).collect(Collectors.toSet()), phases,
                cells.get(6), cells.get(7));
    }

    private static String expected(Row row, Phase phase, boolean frozen, Role role) {
        if (BLIND.contains(role)) {
            return "BUDGET_NOT_FOUND";
        }
        String cell = row.phases().get(phase);
        if (cell.equals("exists")) {
            return "BUDGET_ALREADY_OPEN";
        }
        if (cell.equals("no")) {
            return "WRONG_PHASE";
        }
        if (frozen && cell.equals("thawed")) {
            return "BUDGET_FROZEN";
        }
        boolean asked = !row.command().equals("freeze") || !frozen;
        boolean thaws = !row.command().equals("unfreeze") || frozen;
        return !row.roles().contains(role) ? "NOT_AUTHORISED" : asked && thaws ? "accepted" : "NOTHING_TO_DO";
    }

    private static String decided(Row row, BudgetState state, Role role) {
        String command = row.command() + (row.command().contains(" by=") ? "" : " by=p-any") + " as=" + role;
        return switch (CommandWords.read(command, state).decide(state)) {
            case Decision.Accepted _ -> "accepted";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    @Test
    void every_cell_is_what_is_decided() throws IOException {
        for (Row row : rows()) {
            BudgetState.Opened given = (BudgetState.Opened) GivenState.of(row.given());
            for (Phase phase : Phase.values()) {
                for (boolean frozen : new boolean[] {false, true}) {
                    for (Role role : Role.values()) {
                        assertThat(decided(row, given.in(phase).frozen(frozen), role))
                                .as("%s by %s in %s%s", row.act(), role, phase, frozen ? ", frozen" : "")
                                .isEqualTo(expected(row, phase, frozen, role));
                    }
                }
            }
        }
    }

    @Test
    void who_begins_a_budget() {
        for (Role role : Role.values()) {
            assertThat(decided(row("OPEN_BUDGET | MAKER | - | - | - | - | absent | open"), BudgetState.ABSENT, role))
                    .as("%s", role)
                    .isEqualTo(switch (role) {
                        case BUDGET_OFFICER, SERVICE -> "accepted";
                        case SYS_ADMIN, SEC_ADMIN, AUDIT_ADMIN -> "BUDGET_NOT_FOUND";
                        case MAKER, CHECKER, UNIT_VIEWER, AUDITOR -> "NOT_AUTHORISED";
                    });
        }
    }

    @Test
    void nothing_but_beginning_is_done_with_no_budget() throws IOException {
        for (Row row : rows()) {
            if (row.act() != BudgetAct.OPEN_BUDGET) {
                assertThat(decided(row, BudgetState.ABSENT, Role.BUDGET_OFFICER)).as("%s", row.act())
                        .isEqualTo("BUDGET_NOT_FOUND");
            }
        }
    }

    @Test
    void every_act_is_in_the_table() throws IOException {
        assertThat(rows()).extracting(Row::act).containsExactly(BudgetAct.values());
    }
}

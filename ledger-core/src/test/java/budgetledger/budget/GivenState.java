package budgetledger.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The states that decision tables start from, each reached by commands alone. A cell names one and may go on with
/// commands: `submitted + enact RUNNING 5.00`.
final class GivenState {
    /// RUNNING 1000.00 and the others; 人员/公用 leaves 100.00 undivided, 机关运行经费 has 邮电费 twice.
    static final String ENACT = "enact by=p-head RUNNING 1000.00 ADMIN 200.00 PROJECT 500.00 FUND 300.00 EAST 50.00 "
            + "WEST 50.00 INCOME 2100.00 / PERSONNEL 人员经费=900.00 公用经费=300.00 "
            + "/ OPERATING whole=60.00 办公费=25.00 邮电费=10.00 邮电费#2=20.00";
    private static final String DRAFT = "draft for=p-head SUPPLEMENT RUNNING 100.00";

    private static final Map<String, List<String>> NAMED = Map.of(
            "absent", List.of(),
            "opened", List.of("open"),
            "enacted", List.of("open", ENACT),
            "draft", List.of("open", ENACT, DRAFT),
            "submitted", List.of("open", ENACT, DRAFT, "submit"),
            "approved", List.of("open", ENACT, DRAFT, "submit", "approve"),
            "rejected", List.of("open", ENACT, DRAFT, "submit", "reject"),
            "withdrawn", List.of("open", ENACT, DRAFT, "withdraw"));

    /// Every kind of state that a command can meet, by [#kind].
    static final List<String> KINDS =
            List.of("absent", "opened", "enacted", "draft", "submitted", "approved", "rejected", "withdrawn");

    private GivenState() {}

    static BudgetState of(String cell) {
        String[] parts = cell.split(" \\+ ");
        List<String> named = NAMED.get(parts[0].strip());
        if (named == null) {
            throw new IllegalArgumentException("the tables know no state " + parts[0]);
        }
        BudgetState state = BudgetState.ABSENT;
        for (String command : Stream.concat(named.stream(), Arrays.stream(parts).skip(1)).toList()) {
            state = after(state, command);
        }
        return state;
    }

    static BudgetState after(BudgetState state, String command) {
        Decision decision = BudgetDecider.decide(CommandWords.read(command, state), state);
        if (!(decision instanceof Decision.Accepted(var events))) {
            throw new IllegalArgumentException("a given command is refused: " + command + ": " + decision);
        }
        BudgetState next = state;
        for (BudgetEvent event : events) {
            next = BudgetEvolution.evolve(next, event);
        }
        return next;
    }

    /// What the state is, whatever the cell calls it: by the adjustment A, where there is one.
    static String kind(BudgetState state) {
        return switch (state) {
            case BudgetState.Absent _ -> "absent";
            case BudgetState.Opened opened when !opened.isEnacted() -> "opened";
            case BudgetState.Opened opened -> {
                Adjustment adjustment = opened.adjustments().get(Lexicon.adjustment("A"));
                yield adjustment == null ? "enacted" : adjustment.status().name().toLowerCase(Locale.ROOT);
            }
        };
    }
}

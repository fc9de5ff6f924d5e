package budgetledger.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private static final String SEND = "draft for=p-head REASSIGNMENT to=other/2022 RUNNING -100.00";
    private static final String REOPEN = "propose by=p-head REOPENING";

    private static final Map<String, List<String>> NAMED = new LinkedHashMap<>();

    static {
        name("absent", "");
        name("opened", "absent", "open");
        name("enacted", "opened", ENACT);
        name("running", "enacted", "year");
        name("frozen", "running", "freeze");
        name("closed", "running", "close");
        name("draft", "running", DRAFT);
        name("submitted", "draft", "submit");
        name("returned", "submitted", "return");
        name("endorsed", "submitted", "approve policy=two by=p-first as=CHECKER");
        name("approved", "submitted", "approve");
        name("rejected", "submitted", "reject");
        name("withdrawn", "draft", "withdraw");
        name("in-transit", "running", SEND, "submit", "approve");
        name("settled", "in-transit", "settle");
        name("given-back", "in-transit", "bounce");
        name("proposed", "closed", REOPEN);
        name("adopted", "proposed", "adopt");
        name("dropped", "proposed", "drop");
    }

    /// Every kind of state that a command can meet, by [#kind].
    static final List<String> KINDS = List.copyOf(NAMED.keySet());

    private static void name(String name, String base, String... commands) {
        List<String> all = new ArrayList<>(NAMED.getOrDefault(base, List.of()));
        all.addAll(List.of(commands));
        NAMED.put(name, all);
    }

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
        Decision decision = CommandWords.read(command, state).decide(state);
        if (!(decision instanceof Decision.Accepted(var events))) {
            throw new IllegalArgumentException("a given command is refused: " + command + ": " + decision);
        }
        BudgetState next = state;
        for (BudgetEvent event : events) {
            next = BudgetEvolution.evolve(next, event);
        }
        return next;
    }

    /// What the state is, whatever the cell calls it: by measure M or adjustment A, where there is one.
    static String kind(BudgetState state) {
        return switch (state) {
            case BudgetState.Absent _ -> "absent";
            case BudgetState.Opened opened -> kind(opened);
        };
    }

    private static String kind(BudgetState.Opened opened) {
        PendingMeasure measure = opened.measures().get(Lexicon.measure("M"));
        Adjustment adjustment = opened.adjustments().get(Lexicon.adjustment("A"));
        if (measure != null) {
            return measure.status().name().toLowerCase(Locale.ROOT);
        }
        if (adjustment != null) {
            return switch (adjustment.transit()) {
                case UNDER_WAY -> "in-transit";
                case SETTLED -> "settled";
                case RETURNED -> "given-back";
                case NONE -> adjustment.approvals().isEmpty() || adjustment.status() != AdjustmentStatus.SUBMITTED
                        ? adjustment.status().name().toLowerCase(Locale.ROOT) : "endorsed";
            };
        }
        return opened.frozen() ? "frozen" : switch (opened.phase()) {
            case PREPARING -> "opened";
            case ENACTED -> "enacted";
            case OPEN -> "running";
            case CLOSED -> "closed";
        };
    }
}

package budgetledger.budget;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.budget.Faults.Fault;
import budgetledger.budget.Faults.Place;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Of several faults of one command, the first by the order of [RefusalCode] is answered: every set of faults
/// that can occur together is tried.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalOrderTest {
    private static final Fault NOT_FOUND = new Fault(RefusalCode.BUDGET_NOT_FOUND, Place.GIVEN, "absent");
    private static final Fault NOT_ENACTED = new Fault(RefusalCode.BUDGET_NOT_ENACTED, Place.GIVEN, "opened");
    private static final Fault NO_ADJUSTMENT = new Fault(RefusalCode.ADJUSTMENT_NOT_FOUND, Place.GIVEN, "enacted");
    private static final Fault NEXT_YEAR = new Fault(RefusalCode.EFFECTIVE_OUTSIDE_YEAR, Place.OPTION, "on=2023-01-01");
    private static final Fault EMPTY = new Fault(RefusalCode.NOTHING_TO_DO, Place.NOTHING, "");
    private static final Fault LONG = lines(RefusalCode.TOO_MANY_LINES, "NEW*2001 1.00");
    private static final Fault HUGE = lines(RefusalCode.AMOUNT_OUT_OF_RANGE, "FUND 10000000000000.01");
    private static final Fault AXIS_TWICE =
            breakdown(RefusalCode.DUPLICATE_BREAKDOWN, "/ PROCUREMENT 货物=1.00 / PROCUREMENT 服务=1.00");
    private static final Fault OTHER_WHOLE = breakdown(RefusalCode.BREAKDOWN_DISAGREES, "/ PERSONNEL whole=7777.00");
    private static final Fault WHOLE_BELOW =
            breakdown(RefusalCode.BREAKDOWN_BELOW_ZERO, "/ THREE_PUBLIC whole=-1.00");
    private static final Fault STALE = new Fault(RefusalCode.STALE_VERSION, Place.OPTION, "v=9");
    private static final Fault BY_ANOTHER = new Fault(RefusalCode.NOT_THE_MAKER, Place.OPTION, "by=p-checker");
    private static final Fault BY_MAKER = new Fault(RefusalCode.SELF_APPROVAL, Place.OPTION, "by=p-maker");
    private static final Fault TAKEN_BACK = new Fault(RefusalCode.WRONG_STATUS, Place.AFTER, " + withdraw");
    private static final Fault LINE_USED = new Fault(RefusalCode.INSUFFICIENT_APPROPRIATION, Place.AFTER,
            " + draft id=B REDUCTION RUNNING -600.00 + submit id=B + approve id=B");
    private static final Fault ITEM_USED = new Fault(RefusalCode.BREAKDOWN_BELOW_ZERO, Place.AFTER,
            " + draft id=C REDUCTION / OPERATING 邮电费=-6.00 + submit id=C + approve id=C");
    private static final String DRAFTED = "enacted + draft REDUCTION RUNNING -600.00 / OPERATING 邮电费=-6.00";

    private static final Faults OPEN = new Faults("absent", "open", "", "",
            List.of(NEXT_YEAR, new Fault(RefusalCode.BUDGET_ALREADY_OPEN, Place.GIVEN, "enacted")));
    private static final Faults ENACT = new Faults("enacted", "enact", "", "RUNNING 5.00",
            List.of(NOT_FOUND, NEXT_YEAR, EMPTY, LONG, lines(RefusalCode.DUPLICATE_LINE, "ADMIN 1.00 ADMIN 2.00"),
                    HUGE, lines(RefusalCode.WRONG_DIRECTION, "EAST -1.00"), AXIS_TWICE, OTHER_WHOLE, WHOLE_BELOW));
    private static final Faults DRAFT = new Faults("enacted", "draft", "VIREMENT", "RUNNING -5.00 PROJECT 5.00",
            List.of(NOT_FOUND, NOT_ENACTED, new Fault(RefusalCode.ADJUSTMENT_EXISTS, Place.GIVEN, "approved"),
                    NEXT_YEAR, EMPTY, LONG, lines(RefusalCode.AMBIGUOUS_LINE, "2080505 1.00"),
                    lines(RefusalCode.INCOMPLETE_LINE, "2010350 1.00"),
                    lines(RefusalCode.DUPLICATE_LINE, "ADMIN 1.00 ADMIN -1.00"),
                    lines(RefusalCode.ZERO_AMOUNT, "WEST 0.00"), HUGE,
                    new Fault(RefusalCode.WRONG_DIRECTION, Place.KIND, "SUPPLEMENT"),
                    lines(RefusalCode.VIREMENT_UNBALANCED, "INCOME 1.00"),
                    lines(RefusalCode.INSUFFICIENT_APPROPRIATION, "EAST -1000.00 NEW 1000.00"),
                    AXIS_TWICE, OTHER_WHOLE, WHOLE_BELOW));
    private static final Faults SUBMIT = new Faults(DRAFTED, "submit", "", "",
            List.of(NOT_FOUND, NOT_ENACTED, NO_ADJUSTMENT, BY_ANOTHER, STALE, TAKEN_BACK, LINE_USED, ITEM_USED));
    private static final Faults WITHDRAW = new Faults(DRAFTED + " + submit", "withdraw", "", "",
            List.of(NOT_FOUND, NOT_ENACTED, NO_ADJUSTMENT, BY_ANOTHER, STALE, TAKEN_BACK));
    private static final Faults REJECT = new Faults(DRAFTED + " + submit", "reject", "", "",
            List.of(NOT_FOUND, NOT_ENACTED, NO_ADJUSTMENT, BY_MAKER, STALE, TAKEN_BACK));
    private static final Faults APPROVE = new Faults(DRAFTED + " + submit", "approve", "", "",
            List.of(NOT_FOUND, NOT_ENACTED, NO_ADJUSTMENT, BY_MAKER, STALE, TAKEN_BACK, LINE_USED, ITEM_USED));

    private final Map<String, BudgetState> states = new HashMap<>();

    private static Fault lines(RefusalCode code, String words) {
        return new Fault(code, Place.LINES, words);
    }

    private static Fault breakdown(RefusalCode code, String words) {
        return new Fault(code, Place.BREAKDOWNS, words);
    }

    static List<Faults> commands() {
        return List.of(OPEN, ENACT, DRAFT, SUBMIT, WITHDRAW, REJECT, APPROVE);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void accepts_the_command_without_a_fault(Faults command) {
        BudgetState state = GivenState.of(command.given());
        String words = String.join(" ", command.verb(), command.kind(), command.lines());
        assertThat(BudgetDecider.decide(CommandWords.read(words, state), state)).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void answers_the_first_fault_of_any_set(Faults command) {
        for (Faults.Case given : command.cases()) {
            BudgetState state = states.computeIfAbsent(given.given(), GivenState::of);
            Decision decision = BudgetDecider.decide(CommandWords.read(given.command(), state), state);
            if (!(decision instanceof Decision.Refused(var refusal)) || refusal.code() != given.expected()) {
                throw new AssertionError(given + ": expected " + given.expected() + ", not " + Summary.of(decision));
            }
        }
    }

    @Test
    void every_refusal_code_takes_part() {
        Set<RefusalCode> missing = EnumSet.allOf(RefusalCode.class);
        commands().forEach(command -> command.faults().forEach(fault -> missing.remove(fault.code())));
        assertThat(missing).isEmpty();
    }
}

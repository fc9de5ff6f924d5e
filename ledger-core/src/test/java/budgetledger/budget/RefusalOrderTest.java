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

import static budgetledger.budget.RefusalCode.ADJUSTMENT_EXISTS;
import static budgetledger.budget.RefusalCode.ADJUSTMENT_NOT_FOUND;
import static budgetledger.budget.RefusalCode.ALREADY_APPROVED;
import static budgetledger.budget.RefusalCode.ALREADY_REVERSED;
import static budgetledger.budget.RefusalCode.AMBIGUOUS_LINE;
import static budgetledger.budget.RefusalCode.AMOUNT_OUT_OF_RANGE;
import static budgetledger.budget.RefusalCode.BREAKDOWN_BELOW_ZERO;
import static budgetledger.budget.RefusalCode.BREAKDOWN_DISAGREES;
import static budgetledger.budget.RefusalCode.BUDGET_ALREADY_OPEN;
import static budgetledger.budget.RefusalCode.BUDGET_FROZEN;
import static budgetledger.budget.RefusalCode.BUDGET_NOT_FOUND;
import static budgetledger.budget.RefusalCode.CROSSWALK_YEAR;
import static budgetledger.budget.RefusalCode.DUPLICATE_BREAKDOWN;
import static budgetledger.budget.RefusalCode.DUPLICATE_LINE;
import static budgetledger.budget.RefusalCode.EFFECTIVE_BEFORE_SUBJECT;
import static budgetledger.budget.RefusalCode.EFFECTIVE_OUTSIDE_YEAR;
import static budgetledger.budget.RefusalCode.INCOMPLETE_LINE;
import static budgetledger.budget.RefusalCode.INSUFFICIENT_APPROPRIATION;
import static budgetledger.budget.RefusalCode.MEASURE_DONE;
import static budgetledger.budget.RefusalCode.MEASURE_EXISTS;
import static budgetledger.budget.RefusalCode.MEASURE_NOT_FOUND;
import static budgetledger.budget.RefusalCode.NOTHING_TO_DO;
import static budgetledger.budget.RefusalCode.NOT_AUTHORISED;
import static budgetledger.budget.RefusalCode.NOT_REVERSIBLE;
import static budgetledger.budget.RefusalCode.NOT_THE_MAKER;
import static budgetledger.budget.RefusalCode.OUT_OF_SCOPE;
import static budgetledger.budget.RefusalCode.OVER_LIMIT;
import static budgetledger.budget.RefusalCode.RESOLUTION_MISSING;
import static budgetledger.budget.RefusalCode.SELF_APPROVAL;
import static budgetledger.budget.RefusalCode.STALE_VERSION;
import static budgetledger.budget.RefusalCode.SUBJECT_NOT_FOUND;
import static budgetledger.budget.RefusalCode.TERM_MISSING;
import static budgetledger.budget.RefusalCode.TERM_NOT_APPLICABLE;
import static budgetledger.budget.RefusalCode.TOO_MANY_LINES;
import static budgetledger.budget.RefusalCode.TRANSFER_UNBALANCED;
import static budgetledger.budget.RefusalCode.UNFINISHED;
import static budgetledger.budget.RefusalCode.VIREMENT_FORBIDDEN;
import static budgetledger.budget.RefusalCode.VIREMENT_UNBALANCED;
import static budgetledger.budget.RefusalCode.WRONG_COUNTERPART;
import static budgetledger.budget.RefusalCode.WRONG_DIRECTION;
import static budgetledger.budget.RefusalCode.WRONG_PHASE;
import static budgetledger.budget.RefusalCode.WRONG_REDUCTION;
import static budgetledger.budget.RefusalCode.WRONG_STATUS;
import static budgetledger.budget.RefusalCode.WRONG_WEIGHTS;
import static budgetledger.budget.RefusalCode.ZERO_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

/// Of several faults of one command, the first by the order of [RefusalCode] is answered: every set of faults
/// that can occur together is tried.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalOrderTest {
    private static final Fault NOT_FOUND = given(BUDGET_NOT_FOUND, "absent");
    private static final Fault OUTSIDER = option(BUDGET_NOT_FOUND, "as=CHECKER@other,BUDGET_OFFICER@other");
    private static final Fault OPENED = given(WRONG_PHASE, "opened");
    private static final Fault CLOSED = given(WRONG_PHASE, "closed");
    private static final Fault RUNNING = given(WRONG_PHASE, "running");
    private static final Fault FROZEN = after(BUDGET_FROZEN, "freeze");
    private static final Fault NO_ADJUSTMENT = given(ADJUSTMENT_NOT_FOUND, "running");
    private static final Fault NOBODY = option(NOT_AUTHORISED, "as=AUDITOR");
    private static final Fault NEXT_YEAR = option(EFFECTIVE_OUTSIDE_YEAR, "on=2023-01-01");
    private static final Fault EMPTY = new Fault(NOTHING_TO_DO, Place.NOTHING, "");
    private static final Fault LONG = lines(TOO_MANY_LINES, "NEW*2001 1.00");
    private static final Fault HUGE = lines(AMOUNT_OUT_OF_RANGE, "FUND 10000000000000.01");
    private static final Fault AMBIGUOUS = lines(AMBIGUOUS_LINE, "2080505 1.00");
    private static final Fault INCOMPLETE = lines(INCOMPLETE_LINE, "2010350 1.00");
    private static final Fault TWICE = lines(DUPLICATE_LINE, "ADMIN 1.00 ADMIN 2.00");
    private static final Fault ZERO = lines(ZERO_AMOUNT, "WEST 0.00");
    private static final Fault DOWN = lines(WRONG_DIRECTION, "EAST -1.00");
    private static final Fault AXIS_TWICE =
            breakdown(DUPLICATE_BREAKDOWN, "/ PROCUREMENT 货物=1.00 / PROCUREMENT 服务=1.00");
    private static final Fault OTHER_WHOLE = breakdown(BREAKDOWN_DISAGREES, "/ PERSONNEL whole=7777.00");
    private static final Fault WHOLE_BELOW = breakdown(BREAKDOWN_BELOW_ZERO, "/ THREE_PUBLIC whole=-1.00");
    private static final Fault UNITS_APART =
            option(OUT_OF_SCOPE, "as=MAKER@sample/001,MAKER@sample/002,UNIT_VIEWER@sample");
    private static final Fault CHECKS_UNIT = option(OUT_OF_SCOPE, "as=CHECKER@sample/001,UNIT_VIEWER@sample");
    private static final Fault STALE = option(STALE_VERSION, "v=9");
    private static final Fault BY_ANOTHER = option(NOT_THE_MAKER, "by=p-checker");
    private static final Fault BY_MAKER = option(SELF_APPROVAL, "by=p-maker");
    private static final Fault TAKEN_BACK = after(WRONG_STATUS, "withdraw");
    private static final Fault LINE_USED = after(INSUFFICIENT_APPROPRIATION,
            "draft id=B REDUCTION RUNNING -600.00 + submit id=B + approve id=B");
    private static final Fault ITEM_USED = after(BREAKDOWN_BELOW_ZERO,
            "draft id=C REDUCTION / OPERATING 邮电费=-6.00 + submit id=C + approve id=C");
    private static final Fault FORBIDDEN = option(VIREMENT_FORBIDDEN, "policy=strict");
    private static final Fault UNRESOLVED = option(RESOLUTION_MISSING, "policy=council");
    private static final String DRAFTED = "running + draft REDUCTION RUNNING -600.00 / OPERATING 邮电费=-6.00";
    private static final String WITHIN = "running + draft VIREMENT RUNNING -600.00 ADMIN 600.00";
    private static final String REVERSED = "approved + draft id=B SUPPLEMENT RUNNING 1.00 + submit id=B + approve id=B "
            + "+ draft id=C subject=adjustment/A REVERSAL + submit id=C + approve id=C";
    private static final String CORRECTED = "approved + draft id=B subject=adjustment/A CORRECTION RUNNING 60.00 "
            + "+ draft id=C subject=adjustment/A REVERSAL + submit id=C";

    static List<Faults> commands() {
        return List.of(
                new Faults("absent", "open", "", "",
                        List.of(given(BUDGET_ALREADY_OPEN, "enacted"), NOBODY, NEXT_YEAR)),
                new Faults("enacted", "enact", "", "RUNNING 5.00", List.of(NOT_FOUND, OUTSIDER, RUNNING, FROZEN, NOBODY,
                        NEXT_YEAR, EMPTY, LONG, TWICE, HUGE, DOWN, AXIS_TWICE, OTHER_WHOLE, WHOLE_BELOW)),
                new Faults("enacted", "year", "", "", List.of(NOT_FOUND, OUTSIDER, RUNNING, NOBODY, NEXT_YEAR)),
                new Faults("running", "close", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, NOBODY, NEXT_YEAR,
                        after(UNFINISHED, "draft SUPPLEMENT RUNNING 1.00 + submit"))),
                new Faults("running", "freeze", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, NOBODY, NEXT_YEAR,
                        after(NOTHING_TO_DO, "freeze"))),
                new Faults("frozen", "unfreeze", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, NOBODY, NEXT_YEAR,
                        after(NOTHING_TO_DO, "unfreeze"))),
                new Faults("closed", "propose", "REOPENING", "", List.of(NOT_FOUND, OUTSIDER, NOBODY, NEXT_YEAR,
                        given(MEASURE_EXISTS, "dropped"), given(NOTHING_TO_DO, "running"))),
                new Faults("running", "propose", "CROSSWALK", "201>202:1000000", List.of(NOT_FOUND, OUTSIDER, NOBODY,
                        NEXT_YEAR, given(MEASURE_EXISTS, "dropped"), option(CROSSWALK_YEAR, "from=2022"),
                        lines(WRONG_WEIGHTS, "201>202:999999"))),
                new Faults("proposed", "adopt", "", "", List.of(NOT_FOUND, OUTSIDER, NOBODY,
                        given(MEASURE_NOT_FOUND, "closed"), option(SELF_APPROVAL, "by=p-head"),
                        after(MEASURE_DONE, "drop"),
                        after(NOTHING_TO_DO, "propose m=N by=p-head REOPENING + adopt m=N"))),
                new Faults("proposed", "drop", "", "", List.of(NOT_FOUND, OUTSIDER, NOBODY,
                        given(MEASURE_NOT_FOUND, "closed"), after(MEASURE_DONE, "adopt"))),
                new Faults("running", "draft", "VIREMENT", "RUNNING -5.00 PROJECT 5.00", List.of(NOT_FOUND, OUTSIDER,
                        OPENED, CLOSED, given(ADJUSTMENT_EXISTS, "approved"), NOBODY, NEXT_YEAR, EMPTY,
                        option(TERM_NOT_APPLICABLE, "subject=enactment/1"), LONG, AMBIGUOUS, INCOMPLETE, UNITS_APART,
                        TWICE, ZERO, HUGE, new Fault(WRONG_DIRECTION, Place.KIND, "SUPPLEMENT"),
                        lines(VIREMENT_UNBALANCED, "INCOME 1.00"),
                        lines(VIREMENT_FORBIDDEN, "EAST -1.00 ABROAD 1.00"),
                        lines(INSUFFICIENT_APPROPRIATION, "SECRETARIAT -1000.00 NEW 1000.00"), AXIS_TWICE, OTHER_WHOLE,
                        WHOLE_BELOW)),
                new Faults(REVERSED, "draft id=D on=2022-03-06 subject=adjustment/B", "REVERSAL", "", List.of(NOBODY,
                        NEXT_YEAR, lines(TERM_NOT_APPLICABLE, "RUNNING 1.00"), option(TERM_MISSING, "subject=-"),
                        option(SUBJECT_NOT_FOUND, "subject=enactment/9"),
                        option(NOT_REVERSIBLE, "subject=adjustment/C"),
                        option(ALREADY_REVERSED, "subject=adjustment/A"),
                        option(EFFECTIVE_BEFORE_SUBJECT, "on=2022-03-04"), UNITS_APART,
                        after(INSUFFICIENT_APPROPRIATION, "draft id=E REDUCTION RUNNING -1001.00 + submit id=E "
                                + "+ approve id=E"))),
                new Faults("running", "draft to=other/2022", "REASSIGNMENT", "RUNNING -5.00", List.of(NOT_FOUND, OUTSIDER,
                        CLOSED, NOBODY, NEXT_YEAR, option(TERM_NOT_APPLICABLE, "source=WITHHELD"),
                        option(TERM_MISSING, "to=-"), option(WRONG_COUNTERPART, "to=other/2023"), LONG,
                        arrivals(TOO_MANY_LINES, "NEW*2001 1.00"), UNITS_APART, lines(DUPLICATE_LINE, "RUNNING -5.00"),
                        arrivals(DUPLICATE_LINE, "ADMIN 1.00 ADMIN 4.00"), ZERO,
                        arrivals(ZERO_AMOUNT, "ADMIN 5.00 WEST 0.00"), HUGE,
                        arrivals(AMOUNT_OUT_OF_RANGE, "ADMIN 10000000000000.01"),
                        lines(WRONG_DIRECTION, "EAST 1.00"), arrivals(WRONG_DIRECTION, "ADMIN 6.00 EAST -1.00"),
                        arrivals(TRANSFER_UNBALANCED, "ADMIN 4.00"),
                        lines(INSUFFICIENT_APPROPRIATION, "PROJECT -1000.00"))),
                new Faults("draft", "revise", "SUPPLEMENT", "RUNNING 5.00", List.of(NOT_FOUND, OUTSIDER, OPENED,
                        NO_ADJUSTMENT, NOBODY, STALE, TAKEN_BACK, NEXT_YEAR, EMPTY,
                        option(TERM_NOT_APPLICABLE, "to=other/2022"), LONG, AMBIGUOUS, INCOMPLETE, UNITS_APART, TWICE,
                        ZERO, HUGE, DOWN, AXIS_TWICE, OTHER_WHOLE, WHOLE_BELOW)),
                new Faults(DRAFTED, "submit", "", "", List.of(NOT_FOUND, OUTSIDER, OPENED, FROZEN, NO_ADJUSTMENT,
                        BY_ANOTHER, NOBODY, STALE, TAKEN_BACK, UNITS_APART, LINE_USED, ITEM_USED, UNRESOLVED,
                        option(OVER_LIMIT, "as=MAKER:599.99"))),
                new Faults(WITHIN, "submit", "", "", List.of(BY_ANOTHER, NOBODY, STALE, TAKEN_BACK, UNITS_APART,
                        FORBIDDEN, LINE_USED, option(OVER_LIMIT, "as=MAKER:599.99"))),
                new Faults(CORRECTED, "submit id=B", "", "", List.of(NOBODY, STALE, UNITS_APART, UNRESOLVED,
                        after(ALREADY_REVERSED, "approve id=C"))),
                new Faults(DRAFTED + " + submit", "withdraw", "", "",
                        List.of(NOT_FOUND, OUTSIDER, OPENED, NO_ADJUSTMENT, BY_ANOTHER, NOBODY, STALE, TAKEN_BACK)),
                new Faults(DRAFTED + " + submit", "return", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, NO_ADJUSTMENT,
                        BY_MAKER, NOBODY, STALE, TAKEN_BACK, CHECKS_UNIT)),
                new Faults(DRAFTED + " + submit", "reject", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, NO_ADJUSTMENT,
                        BY_MAKER, NOBODY, STALE, TAKEN_BACK, CHECKS_UNIT)),
                new Faults(DRAFTED + " + submit", "approve", "", "", List.of(NOT_FOUND, OUTSIDER, CLOSED, FROZEN,
                        NO_ADJUSTMENT, BY_MAKER,
                        given(ALREADY_APPROVED, DRAFTED + " + submit + approve policy=two as=CHECKER"), NOBODY,
                        option(NOT_AUTHORISED, "as=CHECKER policy=kinds"), STALE, TAKEN_BACK, CHECKS_UNIT,
                        lines(WRONG_REDUCTION, "-500.00"), LINE_USED, ITEM_USED, UNRESOLVED,
                        option(OVER_LIMIT, "as=CHECKER:599.99"))),
                new Faults(WITHIN + " + submit", "approve", "", "", List.of(BY_MAKER, NOBODY, STALE, TAKEN_BACK,
                        CHECKS_UNIT, lines(WRONG_REDUCTION, "-601.00 600.00"), lines(ZERO_AMOUNT, "0.00 0.00"),
                        FORBIDDEN, LINE_USED)),
                new Faults(CORRECTED + " + submit id=B", "approve id=B", "", "", List.of(BY_MAKER, NOBODY, STALE,
                        CHECKS_UNIT, UNRESOLVED, after(ALREADY_REVERSED, "approve id=C"))),
                new Faults("submitted", "note", "", "", List.of(NOT_FOUND, OUTSIDER, OPENED, NO_ADJUSTMENT, NOBODY,
                        UNITS_APART)),
                new Faults("running", "receive", "REASSIGNMENT", "RUNNING 5.00", List.of(NOT_FOUND, CLOSED, FROZEN,
                        given(ADJUSTMENT_EXISTS, "running + receive REASSIGNMENT RUNNING 1.00"),
                        option(NOT_AUTHORISED, "by=p-checker"), NEXT_YEAR, LONG, AMBIGUOUS, INCOMPLETE, TWICE, HUGE,
                        DOWN)),
                new Faults("in-transit", "settle", "", "", List.of(NOT_FOUND, CLOSED, NO_ADJUSTMENT,
                        option(NOT_AUTHORISED, "by=p-checker"), after(WRONG_STATUS, "settle"))),
                new Faults("in-transit", "bounce", "", "", List.of(NOT_FOUND, CLOSED, NO_ADJUSTMENT,
                        option(NOT_AUTHORISED, "by=p-checker"), after(WRONG_STATUS, "bounce"))));
    }

    private final Map<String, BudgetState> states = new HashMap<>();

    private static Fault given(RefusalCode code, String words) {
        return new Fault(code, Place.GIVEN, words);
    }

    private static Fault after(RefusalCode code, String words) {
        return new Fault(code, Place.AFTER, " + " + words);
    }

    private static Fault option(RefusalCode code, String words) {
        return new Fault(code, Place.OPTION, words);
    }

    private static Fault lines(RefusalCode code, String words) {
        return new Fault(code, Place.LINES, words);
    }

    private static Fault arrivals(RefusalCode code, String words) {
        return new Fault(code, Place.ARRIVALS, "> " + words);
    }

    private static Fault breakdown(RefusalCode code, String words) {
        return new Fault(code, Place.BREAKDOWNS, words);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void accepts_the_command_without_a_fault(Faults command) {
        BudgetState state = GivenState.of(command.given());
        String words = String.join(" ", command.verb(), command.kind(), command.lines());
        assertThat(CommandWords.read(words, state).decide(state)).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void answers_the_first_fault_of_any_set(Faults command) {
        for (Faults.Case given : command.cases()) {
            BudgetState state = states.computeIfAbsent(given.given(), GivenState::of);
            Decision decision = CommandWords.read(given.command(), state).decide(state);
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

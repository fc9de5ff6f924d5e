package budgetledger.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.CrosswalkRule.Pattern;
import budgetledger.budget.CrosswalkRule.Share;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.LineKey;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Each case is a list of rules, amounts before and amounts after, computed by hand.
///
/// A line is written `department:unit:function:economic=yuan`, a rule
/// `department:unit:function:economic > unit:function:economic*weight + …`, both with `-` for what is left out; an
/// amount after has all its lines joined by `|`, and `?` where it may stand outside, `+` where it may have come in.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestatementTest {
    static final DepartmentCode OWN = new DepartmentCode("own");

    record Case(String name, String rules, String before, String after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("a code is another one now", "-:-:2010301:- > -:2040101:-*1000000",
                    "own:-:2010301:-=100.01 own:-:2010302:-=7", "-:2040101:-=100.01 -:2010302:-=7.00"),
            new Case("a code of a section takes all items below along", "-:-:20103:- > -:2010199:-*1000000",
                    "own:-:2010301:-=1 own:-:2010350:-=2", "-:2010199:-=1.00 -:2010199:-=2.00"),
            new Case("a code that only has another name stays as it is", "-:-:2010301:- > -:-:-*1000000",
                    "own:-:2010301:-=100", "-:2010301:-=100.00"),
            new Case("sixty to forty", "-:-:2080501:- > -:2080501:-*600000 + -:2080505:-*400000",
                    "own:-:2080501:-=100.01", "-:2080501:-=60.01 -:2080505:-=40.00"),
            new Case("three thirds of one yuan", "-:-:2080501:- > "
                    + "-:2080501:-*333333 + -:2080505:-*333333 + -:2080506:-*333334",
                    "own:-:2080501:-=1", "-:2080501:-=0.33 -:2080505:-=0.33 -:2080506:-=0.34"),
            new Case("a unit comes in from another department", "other:U1:-:- > U9:-:-*1000000",
                    "own:-:2010301:-=5 other:U1:2010301:-=80 other:U2:2010301:-=20",
                    "U9:2010301:-=80.00 -:2010301:-=5.00"),
            new Case("a unit leaves", "-:U2:-:- >", "own:U1:2010301:-=80 own:U2:2010301:-=20 own:U2:2080501:-=1",
                    "U1:2010301:-=80.00"),
            new Case("a part leaves by code and unit", "-:U2:20805:- >", "own:U2:2010301:-=20 own:U2:2080501:-=1",
                    "U2:2010301:-=20.00"),
            new Case("an economic code", "-:-:-:30201 > -:-:30299*1000000",
                    "own:-:2010301:30201=4 own:-:2010301:30202=5", "-:2010301:30299=4.00 -:2010301:30202=5.00"),
            new Case("the first rule that fits counts", "-:-:2010301:- > -:2010302:-*1000000 ; "
                    + "-:-:20103:- > -:2010350:-*1000000 ; -:-:2010302:- > -:2040101:-*1000000",
                    "own:-:2010301:-=1 own:-:2010302:-=2", "-:2010302:-=1.00 -:2010350:-=2.00"),
            new Case("the own department may be named", "own:-:2010301:- > -:2010302:-*1000000",
                    "own:-:2010301:-=1 other:-:2010301:-=9", "-:2010302:-=1.00"),
            new Case("no line of another department comes in without being named", "-:-:2010301:- > -:2010302:-*1000000",
                    "other:-:2010301:-=9", ""),
            new Case("a negative amount", "-:-:2080501:- > -:2080501:-*600000 + -:2080505:-*400000",
                    "own:-:2080501:-=-0.01", "-:2080501:-=-0.01 -:2080505:-=0.00"),
            new Case("a line by class is not split by a rule for a section", "-:-:20103:- > -:2040101:-*1000000",
                    "own:-:201:-=10", "-:201:-|-:2040101:-=10.00"),
            new Case("a line by class that a rule for its class fits", "-:-:201:- > -:204:-*1000000",
                    "own:-:201:-=10", "-:204:-=10.00"),
            new Case("a line without unit may have left with one", "-:U2:-:- >", "own:-:2010301:-=10",
                    "?-:2010301:-=10.00"),
            new Case("a line without unit of another department may have come in", "other:U1:-:- > U9:-:-*1000000",
                    "other:-:2010301:-=10", "+U9:2010301:-=10.00"),
            new Case("a line that fits one of two surely", "-:-:20103:- > -:2040101:-*1000000 ; "
                    + "-:-:201:- > -:205:-*1000000", "own:-:201:-=10", "-:2040101:-|-:205:-=10.00"),
            new Case("all of another department comes in, by class or not", "other:-:2010301:- > -:2010302:-*1000000 ; "
                    + "other:-:-:- > U9:-:-*1000000", "other:-:201:-=10", "-:2010302:-|U9:201:-=10.00"),
            new Case("an unknown economic code", "-:-:-:302 > -:2010350:-*1000000", "own:-:2010301:-=3",
                    "-:2010301:-|-:2010350:-=3.00"));

    @ParameterizedTest
    @FieldSource("CASES")
    void reads_amounts_by_rules(Case given) {
        assertThat(restated(given.rules, given.before)).isEqualTo(given.after);
    }

    @Test
    void without_rules_nothing_moves() {
        SortedMap<DepartmentCode, List<Placed>> before = before("own:-:2010301:-=1 own:U1:201:-=2");
        assertThat(new Restatement(List.of(), OWN).of(before)).isEqualTo(before.get(OWN));
    }

    @Test
    void income_moves_with_its_unit_and_has_no_codes() {
        LineKey line = LineKey.parse("U2|INCOME|GENERAL|-|-|-|-");
        SortedMap<DepartmentCode, List<Placed>> before = new TreeMap<>();
        before.put(OWN, List.of(Placed.published(OWN, line, Money.ofYuan("5"))));
        List<CrosswalkRule> rules = rules("-:-:201:- > ; -:U2:-:- > U9:2010301:30201*1000000");
        assertThat(new Restatement(rules, OWN).of(before)).isEqualTo(List.of(Placed.on(OWN, line,
                Money.ofYuan("5"), LineKey.parse("U9|INCOME|GENERAL|-|-|-|-"))));
    }

    @Test
    void a_second_crosswalk_reads_every_line_on_which_an_amount_may_stand() {
        SortedMap<DepartmentCode, List<Placed>> once = new TreeMap<>();
        once.put(OWN, new Restatement(rules("-:-:20103:- > -:2040101:-*1000000"), OWN).of(before("own:-:201:-=10")));
        assertThat(text(new Restatement(rules("-:-:204:- >"), OWN).of(once))).isEqualTo("?-:201:-=10.00");
        assertThat(text(new Restatement(rules("-:-:204:- > ; -:-:201:- >"), OWN).of(once))).isEmpty();
        assertThat(text(new Restatement(rules("-:-:204:- > -:205:-*500000 + -:206:-*500000"), OWN).of(once)))
                .isEqualTo("-:201:-|-:205:-|-:206:-=10.00");
    }

    @ParameterizedTest
    @CsvSource({"100, 333333 333333 333334, 33 33 34", "1, 500000 500000, 1 0", "-1, 500000 500000, -1 0",
        "0, 1000000, 0", "101, 600000 400000, 61 40", "5, 300000 300000 400000, 2 1 2",
        "9223372036854775807, 999999 1, 9223362813482738952 9223372036855",
        "-9223372036854775808, 1 999999, -9223372036855 -9223362813482738953"})
    void splits_to_the_fen_by_largest_remainders(long fen, String weights, String parts) {
        List<Integer> list = Arrays.stream(weights.split(" ")).map(Integer::valueOf).toList();
        assertThat(Split.of(Money.ofFen(fen), list)).isEqualTo(
                Arrays.stream(parts.split(" ")).map(part -> Money.ofFen(Long.parseLong(part))).toList());
    }

    @Test
    void weights_that_lose_something_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(Money.ZERO, List.of(999_999)))
                .withMessage("weights that do not sum to one: [999999]");
    }

    static String restated(String rules, String before) {
        return text(new Restatement(rules(rules), OWN).of(before(before)));
    }

    static SortedMap<DepartmentCode, List<Placed>> before(String text) {
        SortedMap<DepartmentCode, List<Placed>> before = new TreeMap<>();
        before.put(OWN, new ArrayList<>());
        for (String one : text.split(" ")) {
            String[] part = one.split("[:=]");
            DepartmentCode whose = new DepartmentCode(part[0]);
            LineKey line = LineKey.parse(part[1] + "|EXPENDITURE|GENERAL|" + part[2] + "|" + part[3] + "|-|-");
            before.computeIfAbsent(whose, unseen -> new ArrayList<>())
                    .add(Placed.published(whose, line, Money.ofYuan(part[4])));
        }
        return before;
    }

    static List<CrosswalkRule> rules(String text) {
        return Arrays.stream(text.split(" ; ")).map(RestatementTest::rule).toList();
    }

    private static CrosswalkRule rule(String text) {
        String[] sides = text.split(" ?> ?", 2);
        String[] old = sides[0].split(":");
        List<Share> shares = sides[1].isBlank() ? List.of() : Arrays.stream(sides[1].split(" \\+ ")).map(share -> {
            String[] part = share.split("[:*]");
            return new Share(part[0].equals("-") ? null : new UnitCode(part[0]),
                    part[1].equals("-") ? null : new FunctionCode(part[1]),
                    part[2].equals("-") ? null : new EconomicCode(part[2]), Integer.parseInt(part[3].strip()));
        }).toList();
        return new CrosswalkRule(new Pattern(old[0].equals("-") ? null : new DepartmentCode(old[0]),
                old[1].equals("-") ? null : new UnitCode(old[1]),
                old[2].equals("-") ? null : new FunctionCode(old[2]),
                old[3].equals("-") ? null : new EconomicCode(old[3])), shares);
    }

    private static String text(List<Placed> placed) {
        return String.join(" ", placed.stream().map(one -> switch (one.standing()) {
            case INSIDE -> "";
            case MAY_HAVE_LEFT -> "?";
            case MAY_HAVE_COME -> "+";
        } + String.join("|", one.lines().stream().map(line -> {
            String[] part = line.text().split("\\|");
            return part[0] + ":" + part[3] + ":" + part[4];
        }).toList()) + "=" + one.amount()).toList());
    }
}

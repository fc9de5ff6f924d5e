package budgetledger.budget;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads off a virement which moves of the matrix it makes. What counts is how totals of classes change, not which
/// line is paired with which: nobody says that. A part of a line that is not known changes no total.
final class VirementMatrix {
    private static final Set<String> THREE_PUBLIC = Set.of("30212", "30217", "30231", "31013");
    private static final Set<String> MEETINGS_AND_TRAINING = Set.of("30215", "30216");
    private static final Set<String> PERSONNEL = Set.of("301", "303");

    private VirementMatrix() {}

    /// The moves and how much each moves, from the most to the least severe; never empty.
    static Map<VirementMove, Money> moves(List<LineAmount> lines) {
        Map<VirementMove, Money> moves = new EnumMap<>(VirementMove.class);
        put(moves, VirementMove.INTO_THREE_PUBLIC, rise(lines, THREE_PUBLIC));
        put(moves, VirementMove.INTO_MEETINGS_AND_TRAINING, rise(lines, MEETINGS_AND_TRAINING));
        Money personnel = sum(lines, line -> PERSONNEL.contains(economicClass(line)));
        Money project = sum(lines, line -> line.kind() == ExpenditureKind.PROJECT
                && !PERSONNEL.contains(economicClass(line)));
        if (personnel.isPositive() && project.isNegative()) {
            put(moves, VirementMove.PROJECT_TO_PERSONNEL, personnel);
        }
        put(moves, VirementMove.BETWEEN_KINDS, shift(lines, line -> line.kind() == null ? "" : line.kind().name()));
        put(moves, VirementMove.BETWEEN_UNITS, shift(lines, line -> line.unit() == null ? "" : line.unit().value()));
        put(moves, VirementMove.ACROSS_CLASSES, shift(lines, line -> functionPrefix(line, 3)));
        put(moves, VirementMove.ACROSS_GROUPS, shift(lines, line -> functionPrefix(line, 5)));
        put(moves, VirementMove.ACROSS_ECONOMIC_CLASSES, shift(lines, VirementMatrix::economicClass));
        if (moves.isEmpty()) {
            moves.put(VirementMove.WITHIN, Usage.size(lines));
        }
        return moves;
    }

    private static void put(Map<VirementMove, Money> moves, VirementMove move, Money amount) {
        if (amount.isPositive()) {
            moves.put(move, amount);
        }
    }

    /// By how much the codes rise together, each that falls left out: none of them may be raised.
    private static Money rise(List<LineAmount> lines, Set<String> codes) {
        Money rise = Money.ZERO;
        for (String code : codes) {
            Money change = sum(lines, line -> line.economic() != null && line.economic().value().equals(code));
            rise = change.isPositive() ? rise.plus(change) : rise;
        }
        return rise;
    }

    /// How much changes its class: half of what all classes change by.
    private static Money shift(List<LineAmount> lines, Function<LineKey, String> classOf) {
        Map<String, Money> sums = new HashMap<>();
        for (LineAmount line : lines) {
            if (line.line().side() == Side.EXPENDITURE) {
                sums.merge(classOf.apply(line.line()), line.amount(), Money::plus);
            }
        }
        Money up = Money.ZERO;
        for (Money sum : sums.values()) {
            up = sum.isPositive() ? up.plus(sum) : up;
        }
        return up;
    }

    private static Money sum(List<LineAmount> lines, Predicate<LineKey> those) {
        Money sum = Money.ZERO;
        for (LineAmount line : lines) {
            sum = those.test(line.line()) ? sum.plus(line.amount()) : sum;
        }
        return sum;
    }

    private static String functionPrefix(LineKey line, int digits) {
        FunctionCode code = line.function();
        return code == null || code.value().length() < digits ? "" : code.value().substring(0, digits);
    }

    private static String economicClass(LineKey line) {
        @Nullable EconomicCode code = line.economic();
        return code == null ? "" : code.value().substring(0, 3);
    }
}

package budgetledger.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// docs/reference/transfer-matrix.md once more: what a virement does to the totals of classes.
final class Moves {
    private static final int FUNCTION = 3;
    private static final int ECONOMIC = 4;
    private static final int KIND = 5;

    private Moves() {}

    /// Who may allow each of its moves; none for what is no virement.
    static List<String> levels(Paper paper, @Nullable Line policy) {
        List<String> levels = new ArrayList<>();
        if (paper.kind.equals("VIREMENT")) {
            moves(paper.decided).forEach((move, standard) -> levels.add(level(move, standard, policy)));
        }
        return levels;
    }

    private static String level(String move, String standard, @Nullable Line policy) {
        String[] level = {standard};
        if (policy != null) {
            policy.payload().get("moves").forEach(other -> {
                if (Line.text(other, "move").equals(move)) {
                    level[0] = Line.text(other, "level");
                }
            });
        }
        return level[0];
    }

    private static Map<String, String> moves(Map<String, Long> lines) {
        Map<String, String> moves = new LinkedHashMap<>();
        if (List.of("30212", "30217", "30231", "31013").stream().anyMatch(code -> rises(lines, code))) {
            moves.put("INTO_THREE_PUBLIC", "FORBIDDEN");
        }
        if (rises(lines, "30215") || rises(lines, "30216")) {
            moves.put("INTO_MEETINGS_AND_TRAINING", "FORBIDDEN");
        }
        Predicate<String> personnel = line -> List.of("301", "303").contains(start(line, ECONOMIC, 3));
        if (sum(lines, personnel) > 0
                && sum(lines, line -> part(line, KIND).equals("PROJECT") && !personnel.test(line)) < 0) {
            moves.put("PROJECT_TO_PERSONNEL", "FORBIDDEN");
        }
        Map<String, Function<String, String>> classes = new LinkedHashMap<>();
        classes.put("BETWEEN_KINDS", line -> part(line, KIND));
        classes.put("BETWEEN_UNITS", Paper::unit);
        classes.put("ACROSS_CLASSES", line -> start(line, FUNCTION, 3));
        classes.put("ACROSS_GROUPS", line -> start(line, FUNCTION, 5));
        classes.put("ACROSS_ECONOMIC_CLASSES", line -> start(line, ECONOMIC, 3));
        classes.forEach((move, classOf) -> {
            if (shifts(lines, classOf)) {
                moves.put(move, "FINANCE");
            }
        });
        return moves.isEmpty() ? Map.of("WITHIN", "DEPARTMENT") : moves;
    }

    private static boolean rises(Map<String, Long> lines, String code) {
        return sum(lines, line -> part(line, ECONOMIC).equals(code)) > 0;
    }

    private static boolean shifts(Map<String, Long> lines, Function<String, String> classOf) {
        Map<String, Long> sums = new HashMap<>();
        lines.forEach((line, fen) -> {
            if (part(line, 1).equals("EXPENDITURE")) {
                sums.merge(classOf.apply(line), fen, Long::sum);
            }
        });
        return sums.values().stream().anyMatch(sum -> sum > 0);
    }

    private static long sum(Map<String, Long> lines, Predicate<String> those) {
        return lines.entrySet().stream().filter(line -> those.test(line.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static String start(String line, int number, int digits) {
        String part = part(line, number);
        return part.length() < digits ? "" : part.substring(0, digits);
    }

    private static String part(String line, int number) {
        return line.split("\\|", -1)[number];
    }
}

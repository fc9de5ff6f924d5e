package budgetledger.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A table of cases for one command: `src/test/resources/decisions/<command>.txt`, a case per row with the cells
/// given | command | expected, columns lined up for the eye, `#` before a remark.
final class DecisionTable {
    record Row(String where, String given, String command, String expected) {
        BudgetState state() {
            return GivenState.of(given);
        }

        Decision decision() {
            BudgetState state = state();
            return CommandWords.read(command, state).decide(state);
        }
    }

    private DecisionTable() {}

    static List<Row> of(Class<? extends BudgetCommand> command) {
        String file = command.getSimpleName() + ".txt";
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\|", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(file + ":" + number + " has no three cells");
            }
            rows.add(new Row(file + ":" + number, cells[0].strip(), cells[1].strip(), cells[2].strip()));
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                DecisionTable.class.getResourceAsStream("/decisions/" + file), "no decision table " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

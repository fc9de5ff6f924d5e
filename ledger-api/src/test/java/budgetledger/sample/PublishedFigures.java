package budgetledger.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The figures of the published document, by section and label, in 分; from the samples shared beside the checkout.
final class PublishedFigures {
    private static final String FILE = "xiqing-2022-figures.csv";
    private static final String VARIABLE = "LEDGER_SHARED";
    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int UNIT = 3;

    private PublishedFigures() {}

    /// Nothing, and a word on the console, where the samples are not there.
    static Optional<Map<String, Long>> read() throws IOException {
        Optional<Path> file = find();
        if (file.isEmpty()) {
            System.out.println("shared samples are absent: the published figures are not compared");
            return Optional.empty();
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file.get())) {
            String[] parts = line.split(",", -1);
            if (parts[UNIT].equals("万元")) {
                long fen = new BigDecimal(parts[VALUE]).movePointRight(6).longValueExact();
                String section = parts[0].substring(parts[0].indexOf('/') + 1);
                figures.put(section + "/" + parts[LABEL], fen);
            }
        }
        return Optional.of(figures);
    }

    private static Optional<Path> find() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named, "samples", FILE)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("samples").resolve(FILE);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}

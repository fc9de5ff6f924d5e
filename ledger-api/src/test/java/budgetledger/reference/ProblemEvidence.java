package budgetledger.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import budgetledger.Repository;
import budgetledger.rest.problem.ProblemKind;

/// The names of the evidence that problems of the interface carry, from the places that raise them.
final class ProblemEvidence {
    private static final Pattern NAME = Pattern.compile("\"([a-z]\\w*)\",");

    /// All sources of the program, read once.
    private static final List<String> SOURCES = sources();

    private ProblemEvidence() {}

    /// One list of names for each form.
    static List<List<String>> of(ProblemKind kind) {
        Pattern raised = Pattern.compile("ProblemException\\.of\\(\\s*ProblemKind\\." + kind.name() + "\\b([^;]*);");
        return SOURCES.stream().flatMap(source -> raised.matcher(source).results())
                .map(place -> NAME.matcher(place.group(1)).results().map(ProblemEvidence::name).toList())
                .distinct().toList();
    }

    private static String name(MatchResult name) {
        return name.group(1);
    }

    private static List<String> sources() {
        Path folder = Repository.root().resolve("ledger-api/src/main/java");
        try (Stream<Path> files = Files.walk(folder, 20)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(ProblemEvidence::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

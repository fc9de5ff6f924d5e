package budgetledger.classification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of published documents and collected code lists that may lie beside a checkout; not part of it.
final class SharedFolder {
    private static final String OVERRIDE = "LEDGER_SHARED";
    private static final Optional<Path> FOUND = find();

    private SharedFolder() {
    }

    /// The folder, or none, which is said once on the console because nothing else would show it.
    static Optional<Path> path() {
        return FOUND;
    }

    /// The folder named by LEDGER_SHARED, else the nearest `shared` with a `samples` folder on the way up.
    private static Optional<Path> find() {
        String override = System.getenv(OVERRIDE);
        if (override != null && !override.isBlank()) {
            Path named = Path.of(override);
            if (!Files.isDirectory(named.resolve("samples"))) {
                throw new AssertionError(OVERRIDE + " names " + named + ", which has no samples folder");
            }
            return Optional.of(named);
        }
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(shared -> Files.isDirectory(shared.resolve("samples")))
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("No shared/samples beside the checkout and no " + OVERRIDE
                    + ": the classification is not checked against published documents.");
        }
        return found;
    }
}

package budgetledger;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the files of the project are, from whatever module a test runs in.
public final class Repository {
    private Repository() {}

    /// The folder that holds all modules.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}

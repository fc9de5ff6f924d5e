package budgetledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Data directories that share one set of unpacked PostgreSQL programs, because unpacking is most of a first start.
public final class TestData {
    private static final Path SHARED = Path.of("target", "postgresql").toAbsolutePath();

    private TestData() {}

    public static Path in(Path folder) {
        try {
            Files.createDirectories(SHARED);
            DataDirectory data = DataDirectory.at(folder.resolve("data"));
            if (!Files.exists(data.binaries())) {
                Files.createSymbolicLink(data.binaries(), SHARED);
            }
            return data.root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

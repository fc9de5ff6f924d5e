package budgetledger.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The places where a Java may be installed: those named by a person, then those beside the running one.
record JavaHomes(List<Path> named, List<Path> folders) {
    /// The first one that counts is a wish, the second a custom.
    private static final List<String> VARIABLES = List.of("LEDGER_JAVA_HOME", "JAVA_HOME");

    private static final Path DEBIAN = Path.of("/usr/lib/jvm");

    static JavaHomes onThisMachine(Map<String, String> environment) {
        List<Path> named = VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .toList();
        List<Path> folders = new ArrayList<>();
        Path beside = Path.of(System.getProperty("java.home")).getParent();
        if (beside != null) {
            folders.add(beside);
        }
        folders.add(DEBIAN);
        folders.add(Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));
        return new JavaHomes(named, folders);
    }

    /// The `java` program of a named home that is new enough, else of the oldest other that is: the one closest to
    /// what the program was tested on.
    Optional<Path> find(int featureMin) {
        Optional<Path> wished = named.stream().filter(home -> feature(home) >= featureMin).findFirst();
        return wished.or(() -> folders.stream()
                        .flatMap(JavaHomes::homes)
                        .filter(home -> feature(home) >= featureMin)
                        .min(Comparator.comparingInt(JavaHomes::feature)))
                .map(JavaHomes::program);
    }

    private static Stream<Path> homes(Path folder) {
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty(); // no such folder here
        }
    }

    /// The feature version that a home's `release` file names, or 0 for what is no Java that can be run.
    private static int feature(Path home) {
        if (!Files.isExecutable(program(home))) {
            return 0;
        }
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static Path program(Path home) {
        return home.resolve("bin").resolve("java");
    }
}

package budgetledger.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, unpacked once per version from the class path.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// The archive does not say its version; the jar that carries it does.
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

    /// @throws EmbeddedPostgresFailed on a machine for which no programs are carried
    static PostgresBinaries in(DataDirectory data) throws IOException {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !isSupported()) {
            throw new EmbeddedPostgresFailed("unsupported-machine",
                    System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path home = data.binaries().resolve(version(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(data.binaries());
            Path fresh = data.binaries().resolve("unpacking");
            data.delete(fresh);
            unpack(archive, fresh);
            data.move(fresh, home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /// The major version, as PostgreSQL writes it into the data it makes.
    String major() {
        String version = String.valueOf(home.getFileName());
        return version.substring(0, version.indexOf('.'));
    }

    private static boolean isSupported() {
        return "Linux".equals(System.getProperty("os.name"))
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    private static String version(URL archive) {
        @Nullable String version = null;
        Matcher matcher = VERSION.matcher(archive.toString());
        while (matcher.find()) {
            version = matcher.group(1);
        }
        if (version == null) {
            throw new IllegalStateException("the jar of the PostgreSQL programs names no version: " + archive);
        }
        return version;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.resolveSibling("."));
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}

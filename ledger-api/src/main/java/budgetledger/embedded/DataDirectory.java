package budgetledger.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// Where everything of the embedded PostgreSQL lives. Only its owner may look into it.
record DataDirectory(Path root) {
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// The directory under its real name, made if it is not there.
    static DataDirectory at(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute, OWNER_ONLY_DIRECTORY);
        }
        return new DataDirectory(absolute.toRealPath());
    }

    /// PostgreSQL's own data.
    Path cluster() {
        return root.resolve("cluster");
    }

    Path binaries() {
        return root.resolve("postgresql");
    }

    Path lock() {
        return root.resolve("ledger.lock");
    }

    Path port() {
        return root.resolve("port");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path makeDirectory(Path directory) throws IOException {
        return Files.createDirectory(directory, OWNER_ONLY_DIRECTORY);
    }

    /// Writes a small file so that after a power cut it is there whole or not at all, readable by its owner only.
    void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY_FILE);
        Files.writeString(fresh, content, StandardCharsets.UTF_8);
        sync(fresh);
        move(fresh, file);
    }

    /// Gives a file or directory its final name in one step that outlives a power cut.
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.resolveSibling("."));
    }

    /// Removes what an interrupted step left behind.
    void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package budgetledger.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// Keeps a second service off the same data. The operating system releases the lock when the process ends, however
/// it ends, so a lock is never left over.
final class DirectoryLock implements AutoCloseable {
    /// A service that is being restarted may still be closing its database.
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws EmbeddedPostgresFailed when another service keeps the lock; the message names its process
    static DirectoryLock acquire(DataDirectory data) throws IOException, InterruptedException {
        return acquire(data, WAIT_MAX);
    }

    static DirectoryLock acquire(DataDirectory data, Duration wait) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + wait.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new EmbeddedPostgresFailed("in-use", data.root(), holder(data.lock()));
            }
            Thread.sleep(PAUSE);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String holder(Path lock) throws IOException {
        String process = Files.readString(lock).strip();
        return process.isEmpty() ? "?" : process;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

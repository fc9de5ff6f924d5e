package budgetledger.replay;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in PostgreSQL's binary COPY format, collected and sent in one go: the fastest way in that the database
/// offers. Format: documentation of COPY, section "Binary Format".
public final class CopyBuffer {
    /// Large enough that the round trips of a COPY do not count.
    private static final int BYTES_MAX = 4 << 20;

    private static final byte[] SIGNATURE =
            {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);
    private static final int NULL = -1;
    private static final int END = -1;
    /// The number of the type text in PostgreSQL's catalog.
    private static final int TEXT = 25;

    private final Connection connection;
    private final String copy;
    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    public CopyBuffer(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.copy = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
        this.columns = columns.length;
    }

    public boolean isFull() {
        return bytes.size() >= BYTES_MAX;
    }

    public CopyBuffer row() {
        write(() -> {
            if (bytes.size() == 0) {
                out.write(SIGNATURE);
            }
            out.writeShort(columns);
        });
        return this;
    }

    public CopyBuffer bigint(long value) {
        write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
        return this;
    }

    public CopyBuffer integer(int value) {
        write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
        return this;
    }

    public CopyBuffer date(LocalDate value) {
        return integer((int) ChronoUnit.DAYS.between(POSTGRES_EPOCH, value));
    }

    public CopyBuffer text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        write(() -> {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        });
        return this;
    }

    public CopyBuffer uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
        return this;
    }

    /// An array of texts, with indexes from 1.
    public CopyBuffer texts(List<String> values) {
        List<byte[]> elements = values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
        int dimensions = elements.isEmpty() ? 0 : 1;
        int bytes = elements.stream().mapToInt(element -> Integer.BYTES + element.length).sum();
        write(() -> {
            out.writeInt((3 + 2 * dimensions) * Integer.BYTES + bytes);
            out.writeInt(dimensions);
            out.writeInt(0);
            out.writeInt(TEXT);
            if (dimensions > 0) {
                out.writeInt(elements.size());
                out.writeInt(1);
            }
            for (byte[] element : elements) {
                out.writeInt(element.length);
                out.write(element);
            }
        });
        return this;
    }

    public CopyBuffer nothing() {
        write(() -> out.writeInt(NULL));
        return this;
    }

    /// Sends the rows and starts anew.
    public void send() throws SQLException {
        if (bytes.size() == 0) {
            return;
        }
        write(() -> out.writeShort(END));
        byte[] all = bytes.toByteArray();
        bytes.reset();
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(all, 0, all.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }
}

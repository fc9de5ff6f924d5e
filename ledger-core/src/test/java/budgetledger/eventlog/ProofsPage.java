package budgetledger.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Takes the bytes of a golden file apart by the tables of `docs/proofs.md` alone, as a program without our code
/// would.
final class ProofsPage {
    private static final int BYTES_A_LINE = 16;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
    private static final String[] TEXTS = {"stream", "type", "effective date", "actor", "on behalf of", "reason code",
        "reason text", "document number", "document title", "document SHA-256", "provenance", "payload"};

    private final ByteBuffer in;
    private final StringJoiner lines = new StringJoiner("\n");

    private ProofsPage(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    static JsonNode golden(String type) {
        try (InputStream file = ProofsPage.class.getResourceAsStream("/events/" + type + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode golden) {
        return HexFormat.of().parseHex(StreamSupport.stream(golden.get("canonical").spliterator(), false)
                .map(JsonNode::asText).collect(Collectors.joining()));
    }

    /// One line a field: offset, bytes, meaning.
    static String example(JsonNode golden) {
        byte[] bytes = bytes(golden);
        ProofsPage page = new ProofsPage(bytes);
        page.fixed();
        for (String text : TEXTS) {
            page.text(text);
        }
        if (page.in.hasRemaining()) {
            throw new IllegalStateException("bytes left over");
        }
        return page.lines + "\nleaf hash  " + HexFormat.of().formatHex(Sha256.leaf(bytes));
    }

    private void fixed() {
        field(22, bytes -> "domain tag");
        field(8, bytes -> "position " + bytes.getLong());
        field(8, bytes -> "recorded " + Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS));
        field(16, bytes -> "event id " + uuid(bytes));
        field(8, bytes -> "sequence " + bytes.getLong());
        field(4, bytes -> "version " + bytes.getInt());
        field(16, bytes -> "command id " + uuid(bytes));
        field(16, bytes -> "correlation id " + uuid(bytes));
        field(16, bytes -> "causation id " + uuid(bytes));
    }

    private void text(String name) {
        int length = in.getInt(in.position());
        field(4, bytes -> name + (length < 0 ? ": none" : ": " + length + " bytes"));
        if (length >= 0) {
            field(length, bytes -> StandardCharsets.UTF_8.decode(bytes).toString());
        }
    }

    private interface Meaning {
        String of(ByteBuffer bytes);
    }

    private void field(int length, Meaning meaning) {
        int start = in.position();
        byte[] bytes = new byte[length];
        in.get(bytes);
        String says = meaning.of(ByteBuffer.wrap(bytes));
        for (int at = 0; at < length; at += BYTES_A_LINE) {
            String hex = SPACED.formatHex(bytes, at, Math.min(length, at + BYTES_A_LINE));
            lines.add("%4d  %-47s  %s".formatted(start + at, hex, at == 0 ? says : "").stripTrailing());
        }
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}

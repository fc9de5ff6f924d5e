package budgetledger.auditor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// The hash over what an approver decides on, from the event alone: each text after its length.
final class ContentHash {
    private static final int REASON_CODE = 5;
    private static final int DOCUMENT_NUMBER = 7;
    private static final int DIGITS = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ContentHash() {}

    /// @param line which says when, why and on which document
    /// @param terms the event that holds what else was asked for
    static String of(Line line, String kind, Map<String, Long> lines, JsonNode breakdowns, JsonNode terms) {
        ContentHash hash = new ContentHash();
        hash.add(line.text("budget"), kind, line.effectiveOn());
        for (int i = REASON_CODE; i < DOCUMENT_NUMBER + 3; i++) {
            hash.add(line.texts().get(i));
        }
        lines.forEach((key, fen) -> hash.add("line", key, yuan(fen)));
        for (JsonNode breakdown : breakdowns) {
            hash.add("breakdown", Line.text(breakdown, "axis"), Line.text(breakdown, "whole"));
            breakdown.get("items").forEach(item -> hash.add("item", Line.text(item, "item"), Line.text(item, "amount")));
        }
        hash.addTerms(terms);
        return hash.text();
    }

    private void addTerms(JsonNode terms) {
        for (String term : new String[] {"source", "subject"}) {
            if (Line.text(terms, term) != null) {
                add(term, Line.text(terms, term));
            }
        }
        if (Line.text(terms, "resolutionTitle") != null) {
            add("resolution", Line.text(terms, "resolutionNumber"), Line.text(terms, "resolutionTitle"),
                    Line.text(terms, "resolutionSha256"));
        }
        if (Line.text(terms, "counterpart") != null) {
            add("transfer", Line.text(terms, "counterpart"));
            terms.get("arrivals").forEach(line -> add("arrival", Line.text(line, "line"), Line.text(line, "amount")));
        }
    }

    private static String yuan(long fen) {
        return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private void add(@Nullable String... texts) {
        try {
            for (String text : texts) {
                byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

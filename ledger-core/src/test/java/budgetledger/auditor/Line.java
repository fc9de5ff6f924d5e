package budgetledger.auditor;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// An event as somebody reads it who has docs/proofs.md, the stored bytes and a JSON parser.
///
/// @param texts the twelve texts of the canonical bytes, in their order; null for none
record Line(long position, LocalDate recordedOn, List<@Nullable String> texts, ObjectNode payload) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int POSITION_AT = 22;
    private static final int RECORDED_AT = 30;
    private static final int TEXTS_AT = 114;
    private static final int TEXTS = 12;
    private static final int STREAM = 0;
    private static final int TYPE = 1;
    private static final int EFFECTIVE_ON = 2;
    private static final int ACTOR = 3;
    private static final int ON_BEHALF_OF = 4;

    static Line read(byte[] canonical) {
        ByteBuffer in = ByteBuffer.wrap(canonical);
        Instant recorded = Instant.EPOCH.plus(in.getLong(RECORDED_AT), ChronoUnit.MICROS);
        List<@Nullable String> texts = new ArrayList<>();
        in.position(TEXTS_AT);
        while (texts.size() < TEXTS) {
            int length = in.getInt();
            byte[] bytes = new byte[Math.max(0, length)];
            in.get(bytes);
            texts.add(length < 0 ? null : new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            return new Line(in.getLong(POSITION_AT), recorded.atZone(ZONE).toLocalDate(), texts,
                    (ObjectNode) JSON.readTree(texts.get(TEXTS - 1)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String stream() {
        return texts.get(STREAM);
    }

    /// Such as `AdjustmentApproved`, without what it is about.
    String type() {
        return texts.get(TYPE).substring(texts.get(TYPE).indexOf('.') + 1);
    }

    String effectiveOn() {
        return texts.get(EFFECTIVE_ON);
    }

    String actor() {
        return texts.get(ACTOR);
    }

    @Nullable String onBehalfOf() {
        return texts.get(ON_BEHALF_OF);
    }

    /// Who acted, and in whose name.
    List<String> persons() {
        return onBehalfOf() == null ? List.of(actor()) : List.of(actor(), onBehalfOf());
    }

    @Nullable String text(String field) {
        return text(payload, field);
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.textValue();
    }

    /// An amount in fen.
    static long fen(JsonNode node, String field) {
        return new BigDecimal(node.get(field).textValue()).movePointRight(2).longValueExact();
    }

    Line withActor(String person) {
        List<@Nullable String> changed = new ArrayList<>(texts);
        changed.set(ACTOR, person);
        changed.set(ON_BEHALF_OF, null);
        return new Line(position, recordedOn, changed, payload);
    }

    /// The text of that number, from 0, replaced.
    Line withText(int number, String text) {
        List<@Nullable String> changed = new ArrayList<>(texts);
        changed.set(number, text);
        return new Line(position, recordedOn, changed, payload);
    }

    Line with(String field, @Nullable String value) {
        return new Line(position, recordedOn, texts, payload.deepCopy().put(field, value));
    }

    Line on(LocalDate day) {
        return new Line(position, day, texts, payload);
    }
}

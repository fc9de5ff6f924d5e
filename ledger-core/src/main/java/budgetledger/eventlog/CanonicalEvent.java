package budgetledger.eventlog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import org.jspecify.annotations.Nullable;

/// The canonical bytes of one event, specified byte by byte in docs/proofs.md. They are what is stored, hashed
/// and read back; the columns beside them are for people with SQL.
///
/// Layout: domain tag, position, recorded time, event id, sequence, version, command, correlation and causation
/// id at fixed offsets, then texts, each preceded by its length as four bytes, -1 for none.
public final class CanonicalEvent {
    private static final byte[] DOMAIN = "budget-ledger/event/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int POSITION_AT = DOMAIN.length;
    private static final int RECORDED_AT = POSITION_AT + Long.BYTES;
    private static final int FIXED_BYTES = RECORDED_AT + 2 * Long.BYTES + Integer.BYTES + 4 * 2 * Long.BYTES;
    private static final int NONE = -1;

    private CanonicalEvent() {}

    /// Everything but position and recorded time, which only the log knows; [#seal] puts them in.
    public static byte[] draft(
            UUID eventId, String stream, long sequence, Trace trace, LedgerEvent event, String payload) {
        Act act = event.act();
        EventType type = EventCatalog.type(event);
        byte[][] texts = {
            bytes(stream), bytes(type.name()), bytes(act.effectiveOn().toString()), bytes(act.actor().value()),
            bytes(act.onBehalfOf() == null ? null : act.onBehalfOf().value()), bytes(act.reason().code()),
            bytes(act.reason().text()), bytes(act.document().number()), bytes(act.document().title()),
            bytes(act.document().sha256()), bytes(act.provenance().name()), bytes(payload)
        };
        int size = FIXED_BYTES;
        for (byte[] text : texts) {
            size += Integer.BYTES + (text == null ? 0 : text.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(DOMAIN).putLong(0).putLong(0);
        put(out, eventId);
        out.putLong(sequence).putInt(type.version());
        put(out, trace.command().value());
        put(out, trace.correlation());
        put(out, trace.causation());
        for (byte[] text : texts) {
            out.putInt(text == null ? NONE : text.length);
            if (text != null) {
                out.put(text);
            }
        }
        return out.array();
    }

    /// Puts position and recorded time into a draft, in place.
    public static void seal(byte[] draft, long position, Instant recordedAt) {
        ByteBuffer.wrap(draft)
                .putLong(POSITION_AT, position)
                .putLong(RECORDED_AT, ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
    }

    /// Reads canonical bytes back. Not checked, because every rebuild comes by here: that each value inside the
    /// payload has the one form in which it is written (an id in capitals reads as the same id). The leaf hash tells.
    ///
    /// @throws IllegalStateException when the bytes are not canonical
    public static RecordedEvent read(byte[] canonical) {
        try {
            return read(ByteBuffer.wrap(canonical));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException
                | DateTimeException e) {
            throw new IllegalStateException("not the canonical bytes of an event of this ledger: " + e, e);
        }
    }

    private static RecordedEvent read(ByteBuffer in) {
        byte[] domain = new byte[DOMAIN.length];
        in.get(domain);
        if (!Arrays.equals(domain, DOMAIN)) {
            throw new IllegalStateException("not the canonical bytes of an event of this ledger");
        }
        long position = in.getLong();
        Instant recordedAt = Instant.EPOCH.plus(in.getLong(), ChronoUnit.MICROS);
        UUID eventId = uuid(in);
        long sequence = in.getLong();
        int version = in.getInt();
        Trace trace = new Trace(new CommandId(uuid(in)), uuid(in), uuid(in));
        String stream = required(in);
        EventType type = new EventType(required(in), version);
        Act act = act(in);
        LedgerEvent event = EventCatalog.event(type, act, required(in));
        if (in.hasRemaining()) {
            throw new IllegalStateException("bytes left over after the event at position " + position);
        }
        return new RecordedEvent(position, eventId, stream, sequence, type, recordedAt, trace, event);
    }

    private static Act act(ByteBuffer in) {
        LocalDate effectiveOn = LocalDate.parse(required(in));
        PersonId actor = new PersonId(required(in));
        String onBehalfOf = text(in);
        Reason reason = new Reason(required(in), required(in));
        DocumentRef document = new DocumentRef(text(in), required(in), text(in));
        return new Act(actor, onBehalfOf == null ? null : new PersonId(onBehalfOf), effectiveOn, reason, document,
                Provenance.valueOf(required(in)));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static String required(ByteBuffer in) {
        String text = text(in);
        if (text == null) {
            throw new IllegalStateException("a field that every event has is missing");
        }
        return text;
    }

    private static @Nullable String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == NONE) {
            return null;
        }
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}

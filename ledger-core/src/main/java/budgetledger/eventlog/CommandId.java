package budgetledger.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// Identity of one command for ever. It is derived from who sends it and the key the sender chose, so that a key
/// never crosses users, and every other id of the command is derived from it in turn: a retry names the same
/// things.
public record CommandId(UUID value) {
    private static final String DOMAIN = "budget-ledger/command/1";
    private static final String EVENT_DOMAIN = "budget-ledger/event-id/1";
    private static final String ROW_DOMAIN = "budget-ledger/row-id/1";

    /// The id of the command that `sender` names `key`.
    public static CommandId of(String sender, String key) {
        return new CommandId(uuid(DOMAIN, sender, key));
    }

    /// Id of the command's event number `index`, from 0.
    public UUID eventId(int index) {
        return uuid(EVENT_DOMAIN, value.toString(), Integer.toString(index));
    }

    /// Id of what row number `index` of a batch makes, from 0.
    public UUID rowId(int index) {
        return uuid(ROW_DOMAIN, value.toString(), Integer.toString(index));
    }

    /// First 128 bits of SHA-256 over the length-prefixed texts, as a UUID of version 8 (RFC 9562, section 5.8).
    private static UUID uuid(String... texts) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.ofTexts(texts));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// SHA-256 over what the command asks for, in hexadecimal; the same id with other input is refused.
    public static String inputHash(String input) {
        return HexFormat.of().formatHex(Sha256.of(input.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package budgetledger.eventlog;

import org.jspecify.annotations.Nullable;

/// Writes the canonical JSON of event payloads: fields in the order of the calls, no white space, every scalar a
/// string or null. Specified in docs/proofs.md; the bytes are sealed, so this never changes.
public final class JsonWriter {
    static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(256);
    private boolean first = true;

    public JsonWriter field(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public JsonWriter beginArray(String name) {
        name(name);
        text.append('[');
        first = true;
        return this;
    }

    public JsonWriter endArray() {
        text.append(']');
        first = false;
        return this;
    }

    public JsonWriter beginObject() {
        separate();
        text.append('{');
        first = true;
        return this;
    }

    public JsonWriter endObject() {
        text.append('}');
        first = false;
        return this;
    }

    private void name(String name) {
        separate();
        text.append('"').append(name).append("\":");
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

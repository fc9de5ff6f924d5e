package budgetledger.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Reads what [JsonWriter] wrote, and nothing else: the fields must come in the order in which they are asked
/// for. That makes reading a straight scan, and any other text an error.
public final class JsonReader {
    /// Characters below are written as escapes.
    private static final char FIRST_PLAIN = 0x20;

    private final String text;
    private int at;
    private boolean first = true;

    public JsonReader(String text) {
        this.text = text;
    }

    public String field(String name) {
        String value = optional(name);
        if (value == null) {
            throw wrong("a value for " + name);
        }
        return value;
    }

    public @Nullable String optional(String name) {
        name(name);
        if (text.startsWith("null", at)) {
            at += 4;
            return null;
        }
        return string();
    }

    public <T> List<T> array(String name, Function<JsonReader, T> element) {
        name(name);
        expect('[');
        List<T> elements = new ArrayList<>();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                expect(',');
            }
            beginObject();
            elements.add(element.apply(this));
            expect('}');
        }
        expect(']');
        first = false;
        return elements;
    }

    public JsonReader beginObject() {
        expect('{');
        first = true;
        return this;
    }

    /// Ends the outermost object; nothing may follow.
    public void end() {
        expect('}');
        if (at != text.length()) {
            throw wrong("the end");
        }
    }

    private void name(String name) {
        if (!first) {
            expect(',');
        }
        first = false;
        expect('"');
        if (!text.startsWith(name, at)) {
            throw wrong("field " + name);
        }
        at += name.length();
        expect('"');
        expect(':');
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"') {
            if (peek() == '\\') {
                return escaped(start);
            }
            plain();
        }
        String value = text.substring(start, at);
        at++;
        return value;
    }

    private String escaped(int start) {
        StringBuilder value = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            if (peek() != '\\') {
                value.append(plain());
                continue;
            }
            at++;
            char c = peek();
            if (c == '"' || c == '\\') {
                value.append(c);
                at++;
            } else {
                value.append(control());
            }
        }
        at++;
        return value.toString();
    }

    private char plain() {
        char c = peek();
        if (c < FIRST_PLAIN) {
            throw wrong("an escape");
        }
        at++;
        return c;
    }

    /// What follows the backslash of a control character: `u00`, then two lower-case digits below 20.
    private char control() {
        if (text.startsWith("u00", at) && at + 5 <= text.length()) {
            int high = JsonWriter.HEX.indexOf(text.charAt(at + 3));
            int low = JsonWriter.HEX.indexOf(text.charAt(at + 4));
            if ((high == 0 || high == 1) && low >= 0) {
                at += 5;
                return (char) (high << 4 | low);
            }
        }
        throw wrong("an escape that is needed");
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more text");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private IllegalStateException wrong(String expected) {
        return new IllegalStateException("canonical payload broken at character " + at + ": expected " + expected);
    }
}

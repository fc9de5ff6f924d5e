package budgetledger.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Reads what [JsonWriter] wrote, and nothing else: the fields must come in the order in which they are asked
/// for. That makes reading a straight scan, and any other text an error.
public final class JsonReader {
    private final String text;
    private int at;

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
            expect('{');
            elements.add(element.apply(this));
            expect('}');
        }
        expect(']');
        return elements;
    }

    public JsonReader beginObject() {
        expect('{');
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
        if (peek() == ',') {
            at++;
        }
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
            at++;
        }
        String value = text.substring(start, at);
        at++;
        return value;
    }

    private String escaped(int start) {
        StringBuilder value = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                value.append(c);
            } else if (peek() == 'u') {
                value.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                at += 5;
            } else {
                value.append(text.charAt(at++));
            }
        }
        at++;
        return value.toString();
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

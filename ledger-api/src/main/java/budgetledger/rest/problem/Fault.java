package budgetledger.rest.problem;

import java.util.List;

import budgetledger.text.Texts;
import org.jspecify.annotations.Nullable;

/// A fault of the input before it is put into words.
///
/// @param message key of the text that says what is right
/// @param words what is put into that text
/// @param refusal of the ledger, which then has the text
public record Fault(Place place, String where, String message, List<Object> words, @Nullable String rejected,
        @Nullable RefusalView refusal) {
    private static final Texts TEXTS = new Texts("budgetledger.rest.inputs");

    /// Where in a request something can be wrong.
    public enum Place {
        BODY,
        PARAMETER,
        HEADER
    }

    public Fault {
        words = List.copyOf(words);
    }

    public Fault(Place place, String where, String message, List<Object> words, @Nullable String rejected) {
        this(place, where, message, words, rejected, null);
    }

    /// A part of the body that the ledger has decided against.
    public static Fault refused(String pointer, RefusalView refusal) {
        return new Fault(Place.BODY, pointer, refusal.code(), List.of(), null, refusal);
    }

    public static Fault header(String name, String message, @Nullable String rejected) {
        return new Fault(Place.HEADER, name, message, List.of(), rejected);
    }

    InputError in(Language language) {
        if (refusal != null) {
            return new InputError(where, null, null, refusal.detail(), null, refusal.code(), refusal.evidence());
        }
        String text = language.text(TEXTS, message, words.toArray());
        return switch (place) {
            case BODY -> new InputError(where, null, null, text, rejected, null, null);
            case PARAMETER -> new InputError(null, where, null, text, rejected, null, null);
            case HEADER -> new InputError(null, null, where, text, rejected, null, null);
        };
    }
}

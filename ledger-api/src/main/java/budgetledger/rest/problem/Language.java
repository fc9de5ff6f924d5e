package budgetledger.rest.problem;

import java.util.List;
import java.util.Locale;

import budgetledger.text.Texts;
import jakarta.servlet.http.HttpServletRequest;

/// The language of an answer: Chinese, unless the request prefers English (RFC 9110, section 12.5.4).
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public static Language of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), KNOWN);
            return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    public String tag() {
        return tag;
    }

    /// The text of a key in this language.
    public String text(Texts texts, String key, Object... arguments) {
        return this == ENGLISH ? texts.english(key, arguments) : texts.chinese(key, arguments);
    }
}

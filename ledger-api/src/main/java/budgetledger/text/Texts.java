package budgetledger.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one bundle: `name.properties` holds the Chinese ones, `name_en.properties` the English ones.
///
/// @param bundle name of the bundle, `budgetledger.embedded.texts`
public record Texts(String bundle) {
    /// Both languages, a line each: for places where it is not known who reads.
    public String both(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + System.lineSeparator() + in(Locale.ENGLISH, key, arguments);
    }

    public String chinese(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments);
    }

    public String english(String key, Object... arguments) {
        return in(Locale.ENGLISH, key, arguments);
    }

    /// Arguments are put in as they are: no grouping of digits, so that a port or a process number stays readable.
    private String in(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(words);
    }
}

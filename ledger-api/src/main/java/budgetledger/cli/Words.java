package budgetledger.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of the command line in one language: Chinese, unless `--lang en` or a `LANG` of English asks for
/// English.
final class Words {
    static final Words CHINESE = new Words(Locale.ROOT, "zh-CN");
    static final Words ENGLISH = new Words(Locale.ENGLISH, "en");

    private static final String OPTION = "--lang";

    private final ResourceBundle bundle;
    private final String tag;

    private Words(Locale locale, String tag) {
        this.bundle = ResourceBundle.getBundle("budgetledger.cli.texts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.tag = tag;
    }

    /// Looked up before the command line is read, because its complaints and its help are in this language too.
    static Words of(List<String> arguments, Map<String, String> environment) {
        String wished = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(OPTION + "=")) {
                wished = arguments.get(i).substring(OPTION.length() + 1);
            } else if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
                wished = arguments.get(i + 1);
            }
        }
        return wished.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : CHINESE;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /// The language as HTTP names it.
    String tag() {
        return tag;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Arguments are put in as they are, so that a year has no thousands separator.
    String text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /// The word for a code, or the code itself when there is none: a newer server may know more than this program.
    String word(String group, String code) {
        String key = group + "." + code;
        return has(key) ? bundle.getString(key) : code;
    }
}

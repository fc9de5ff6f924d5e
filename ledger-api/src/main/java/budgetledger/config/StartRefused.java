package budgetledger.config;

import budgetledger.text.Texts;

/// The service must not start as it is configured. The message is for the person who started it, in Chinese and in
/// English.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String key, Object... arguments) {
        this(new Texts("budgetledger.config.texts").both(key, arguments));
    }

    private StartRefused(String message) {
        super(message);
    }

    /// With a text of another bundle.
    public static StartRefused of(Texts texts, String key, Object... arguments) {
        return new StartRefused(texts.both(key, arguments));
    }
}

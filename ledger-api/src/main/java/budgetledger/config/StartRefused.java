package budgetledger.config;

import budgetledger.text.Texts;

/// The service must not start as it is configured. The message is for the person who started it, in Chinese and in
/// English.
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String key, Object... arguments) {
        super(new Texts("budgetledger.config.texts").both(key, arguments));
    }
}

package budgetledger.embedded;

import budgetledger.text.Texts;

/// The embedded PostgreSQL could not be started. The message is for the person who started the service, in
/// Chinese and in English.
public final class EmbeddedPostgresFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = new Texts("budgetledger.embedded.texts");

    EmbeddedPostgresFailed(String key, Object... arguments) {
        super(TEXTS.both(key, arguments));
    }

    EmbeddedPostgresFailed(Throwable cause, String key, Object... arguments) {
        super(TEXTS.both(key, arguments), cause);
    }
}

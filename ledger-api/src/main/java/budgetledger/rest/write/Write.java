package budgetledger.rest.write;

import budgetledger.budget.PersonId;
import budgetledger.eventlog.CommandId;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/// A write as the log tells it from others: who names it how, and everything it asks for.
public record Write(PersonId actor, CommandId command, String inputHash) {
    /// No caller's key begins like this: keys have no blanks.
    private static final String DERIVED = "derived ";

    /// A write that its caller named.
    ///
    /// @param key the caller's Idempotency-Key, which must be there
    public static Write keyed(PersonId actor, @Nullable String key, String method, String path, Body body) {
        return new Write(actor, CommandId.of(actor.value(), IdempotencyKey.required(key)),
                hash(method, path, "", body));
    }

    /// A write on one version of something.
    ///
    /// @param key the caller's Idempotency-Key; without one the same request by the same person is the same write
    public static Write ofVersion(
            PersonId actor, @Nullable String key, String method, String path, @Nullable String version, Body body) {
        String hash = hash(method, path, version == null ? "" : version, body);
        String name = key == null ? DERIVED + hash : IdempotencyKey.required(key);
        return new Write(actor, CommandId.of(actor.value(), name), hash);
    }

    private static String hash(String method, String path, String version, Body body) {
        return CommandId.inputHash(String.join("\n", method, path, version, body.canonical()));
    }
}

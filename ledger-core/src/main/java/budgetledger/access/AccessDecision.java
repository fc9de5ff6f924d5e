package budgetledger.access;

/// The answer to a command: the event it causes, or the refusal that says why not. Never an exception.
public sealed interface AccessDecision {
    record Accepted(AccessEvent event) implements AccessDecision {}

    record Refused(AccessRefusal refusal) implements AccessDecision {}
}

package budgetledger.eventlog;

import java.util.Optional;
import java.util.UUID;

/// How an event came about: the command that made it, the business action it belongs to, and the event or
/// command that caused it.
public record Trace(CommandId command, UUID correlation, UUID causation) {
    /// A command that starts its own business action.
    public static Trace of(CommandId command) {
        return new Trace(command, command.value(), command.value());
    }

    /// The event that caused it; none when a person's command did.
    public Optional<UUID> cause() {
        return causation.equals(command.value()) ? Optional.empty() : Optional.of(causation);
    }
}

package budgetledger.eventlog;

/// What the log remembers of a command it has taken: enough to give the first answer again.
///
/// @param firstPosition position of its first event
/// @param lastPosition position of its last event
public record Receipt(CommandId command, String inputHash, long firstPosition, long lastPosition) {
    public boolean isFor(String otherInputHash) {
        return inputHash.equals(otherInputHash);
    }
}

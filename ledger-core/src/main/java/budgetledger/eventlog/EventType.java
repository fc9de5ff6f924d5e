package budgetledger.eventlog;

/// Stored name and version of an event. Both are for ever: what a version means never changes.
public record EventType(String name, int version) {
    @Override
    public String toString() {
        return name + ".v" + version;
    }
}

package budgetledger.budget;

/// Anything the event log holds: what has happened to one of the things that decide alone, each with its own stream.
/// It is open, so that each package seals its own events; the event catalog lists them all.
public interface LedgerEvent {
    /// Name of the stream it belongs to.
    String stream();

    Act act();
}

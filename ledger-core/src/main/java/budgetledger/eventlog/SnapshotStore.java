package budgetledger.eventlog;

import java.util.Optional;

/// Keeps the latest snapshot of each stream. One in an older form is treated as absent.
public interface SnapshotStore {
    void store(String stream, Snapshot snapshot);

    Optional<Snapshot> find(String stream);
}

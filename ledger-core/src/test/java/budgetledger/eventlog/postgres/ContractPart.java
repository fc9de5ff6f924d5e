package budgetledger.eventlog.postgres;

import java.time.InstantSource;

/// What a part of the contract works with.
interface ContractPart {
    TestDatabase database();

    /// Another node on the database, with a pool and a writer of its own.
    PostgresEventLog newNode(InstantSource clock);

    default PostgresEventLog newNode() {
        return newNode(InstantSource.system());
    }
}

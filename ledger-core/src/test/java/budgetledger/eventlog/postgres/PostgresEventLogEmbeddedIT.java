package budgetledger.eventlog.postgres;

/// The contract on the embedded PostgreSQL.
class PostgresEventLogEmbeddedIT extends EventLogContract {
    @Override
    public TestDatabase newDatabase() {
        return TestDatabase.create();
    }
}

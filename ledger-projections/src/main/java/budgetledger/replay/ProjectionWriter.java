package budgetledger.replay;

import java.sql.SQLException;

import budgetledger.eventlog.RecordedEvent;

/// Takes events in position order and keeps its memory bounded by writing when it has to.
public interface ProjectionWriter {
    void add(RecordedEvent event) throws SQLException;

    /// Writes all that is still in memory.
    void flush() throws SQLException;
}

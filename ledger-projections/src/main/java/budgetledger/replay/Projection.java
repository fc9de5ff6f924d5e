package budgetledger.replay;

import java.sql.Connection;
import java.util.List;
import java.util.Set;

import budgetledger.eventlog.EventType;

/// A view of the log, kept in tables: a pure function of the events in position order. Live and rebuilt, the same
/// writer is fed; only the names of the tables differ.
public interface Projection {
    /// The tables it keeps.
    List<ProjectionTable> tables();

    /// The types of events it depends on; others need not be read for a rebuild.
    Set<EventType> types();

    /// Starts writing on a connection whose transaction belongs to the caller.
    ProjectionWriter writer(Connection connection, TableNames names);
}

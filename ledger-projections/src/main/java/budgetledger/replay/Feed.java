package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import budgetledger.eventlog.RecordedEvent;

/// Feeds events to all projections and moves their common progress, in the caller's transaction. An event that
/// they already show is left out, so that a redelivery changes nothing; a missing one is an error.
public final class Feed {
    private final List<Projection> projections;

    public Feed(List<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    public List<Projection> projections() {
        return projections;
    }

    /// A writer of each projection, in their order.
    public List<ProjectionWriter> writers(Connection connection, TableNames names) {
        return projections.stream().map(projection -> projection.writer(connection, names)).toList();
    }

    /// The tables of all projections.
    public List<ProjectionTable> tables() {
        return projections.stream().flatMap(projection -> projection.tables().stream()).toList();
    }

    /// Applies events that are in position order without a gap.
    public void apply(Connection connection, List<RecordedEvent> events) throws SQLException {
        long shown = Progress.lock(connection);
        List<ProjectionWriter> writers = writers(connection, TableNames.LIVE);
        for (RecordedEvent event : events) {
            if (event.position() <= shown) {
                continue;
            }
            if (event.position() != shown + 1) {
                throw new IllegalStateException(
                        "the projections show " + shown + " and were fed " + event.position());
            }
            for (ProjectionWriter writer : writers) {
                writer.add(event);
            }
            shown = event.position();
        }
        for (ProjectionWriter writer : writers) {
            writer.flush();
        }
        Progress.move(connection, shown);
    }
}

package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;

import budgetledger.replay.RebuildResult.TableResult;

/// The digests of one table, live and rebuilt. Most of an append-only table is compared while the live feed goes
/// on; the rest, and tables whose rows change, once the feed waits.
final class DigestPair {
    private final ProjectionTable table;
    private final TableDigest live;
    private final TableDigest rebuilt;

    DigestPair(ProjectionTable table) {
        this.table = table;
        this.live = new TableDigest(table, TableNames.LIVE);
        this.rebuilt = new TableDigest(table, TableNames.NEXT);
    }

    void begin(Connection reading, Connection writing, long upTo) throws SQLException {
        if (table.appendOnly()) {
            live.addUpTo(reading, upTo);
            rebuilt.addUpTo(writing, upTo);
        }
    }

    /// Takes what [#begin] left.
    TableResult finish(Connection reading, Connection writing, long begunUpTo) throws SQLException {
        if (table.appendOnly()) {
            live.addAfter(reading, begunUpTo);
            rebuilt.addAfter(writing, begunUpTo);
        } else {
            live.addAll(reading);
            rebuilt.addAll(writing);
        }
        return new TableResult(table.name(), live.hex(), rebuilt.hex());
    }
}

package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;

import budgetledger.replay.RebuildResult.TableResult;
import org.jspecify.annotations.Nullable;

/// The digests of one table, live and rebuilt, and where they part. Most of an append-only table is compared while
/// the live feed goes on; the rest, and tables whose rows change, once the feed waits.
final class DigestPair {
    private final ProjectionTable table;
    private final TableDigest live;
    private final TableDigest rebuilt;
    private @Nullable RowDifference first;

    DigestPair(ProjectionTable table) {
        this.table = table;
        this.live = new TableDigest(table, TableNames.LIVE);
        this.rebuilt = new TableDigest(table, TableNames.NEXT);
    }

    void begin(Connection reading, Connection writing, long upTo) throws SQLException {
        if (table.appendOnly()) {
            live.addUpTo(reading, upTo);
            rebuilt.addUpTo(writing, upTo);
            if (!live.hexSoFar().equals(rebuilt.hexSoFar())) {
                first = find(writing, "WHERE position <= " + upTo);
            }
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
        String liveHex = live.hex();
        String rebuiltHex = rebuilt.hex();
        if (first == null && !liveHex.equals(rebuiltHex)) {
            first = find(writing, table.appendOnly() ? "WHERE position > " + begunUpTo : "");
        }
        return new TableResult(table.name(), liveHex, rebuiltHex, first);
    }

    private @Nullable RowDifference find(Connection writing, String where) throws SQLException {
        return FirstDifference.find(writing, table, TableNames.LIVE.of(table.name()),
                TableNames.NEXT.of(table.name()), where);
    }
}

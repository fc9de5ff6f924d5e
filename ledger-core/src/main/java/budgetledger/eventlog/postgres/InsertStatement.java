package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.Sha256;
import budgetledger.eventlog.Trace;

/// One SQL statement that moves the head, remembers the commands and inserts the events of a whole batch. As one
/// statement it is one transaction and one round trip; as a compare-and-set on the head it needs no round trip to
/// lock it before: when another node has moved the head it changes nothing and says so.
///
/// The clock is compared after the head is locked and not before. Otherwise an append could pass with a fresh
/// time, wait long for the lock, and then be recorded at a time for which [LogTime] has already answered. That an
/// append follows on the event before it in its stream is checked too; the unique index only knows what is taken.
final class InsertStatement {
    /// How far a node's clock may be from the database's for its time to be taken as recorded time.
    static final long CLOCK_TOLERANCE_MILLIS = 250;

    private static final String INSERT = """
            WITH locked AS MATERIALIZED (
                SELECT only_row FROM ledger.log_head WHERE position = ? AND recorded_at <= ? FOR NO KEY UPDATE),
            ticked AS MATERIALIZED (SELECT only_row, clock_timestamp() AS clock FROM locked),
            moved AS (
                UPDATE ledger.log_head h SET position = ?, recorded_at = ?
                FROM ticked WHERE h.only_row = ticked.only_row AND %s
                    AND NOT EXISTS (SELECT FROM unnest(?::text[], ?::bigint[]) AS before (stream, sequence)
                        WHERE (SELECT e.position FROM ledger.event e
                            WHERE e.stream = before.stream AND e.sequence = before.sequence) IS NULL)
                RETURNING h.recorded_at),
            remembered AS (
                INSERT INTO ledger.command_receipt (command_id, input_hash, first_position, last_position)
                SELECT r.* FROM moved, unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[]) r)
            INSERT INTO ledger.event (recorded_at, position, event_id, stream, sequence, type, version, effective_on,
                actor, on_behalf_of, reason_code, reason_text, document_number, document_title, document_sha256,
                provenance, command_id, correlation_id, causation_id, payload, canonical, leaf_hash)
            SELECT moved.recorded_at, e.* FROM moved, unnest(?::bigint[], ?::uuid[], ?::text[], ?::bigint[],
                ?::text[], ?::int[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::jsonb[], ?::bytea[], ?::bytea[]) e
            """;

    /// Takes the time given, if it is the database's time too.
    static final String AT_NODE_TIME = INSERT.formatted("? BETWEEN ticked.clock - interval '250 ms'"
            + " AND ticked.clock + interval '250 ms'");

    /// Takes the time given, which the database itself gave while the head was locked.
    static final String AT_LOCKED_TIME = INSERT.formatted("?::timestamptz IS NOT NULL");

    private InsertStatement() {}

    /// Writes a batch after `head`.
    ///
    /// @return whether head and streams were where they were expected; otherwise nothing has changed
    static boolean run(Connection connection, String sql, List<Pending> batch, long head, Instant at)
            throws SQLException {
        Columns columns = new Columns(batch, head, at);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
            insert.setLong(1, head);
            insert.setObject(2, time);
            insert.setLong(3, columns.lastPosition);
            insert.setObject(4, time);
            insert.setObject(5, time);
            columns.bind(connection, insert, 6);
            return insert.executeUpdate() > 0;
        }
    }

    /// The batch turned into one array per column, numbered and sealed.
    private static final class Columns {
        private static final String[] TEXT_COLUMNS = {
            "stream", "type", "effective_on", "actor", "on_behalf_of", "reason_code", "reason_text",
            "document_number", "document_title", "document_sha256", "provenance", "payload"
        };

        final long lastPosition;
        private final String[] receiptCommands;
        private final String[] receiptHashes;
        private final Long[] receiptFirst;
        private final Long[] receiptLast;
        private final String[] beforeStreams;
        private final Long[] beforeSequences;
        private final Long[] positions;
        private final String[] eventIds;
        private final Long[] sequences;
        private final Integer[] versions;
        private final String[] commands;
        private final String[] correlations;
        private final String[] causations;
        private final String[][] texts;
        private final byte[][] canonicals;
        private final byte[][] leaves;

        Columns(List<Pending> batch, long head, Instant at) {
            int rows = batch.stream().mapToInt(pending -> pending.rows.size()).sum();
            receiptCommands = new String[batch.size()];
            receiptHashes = new String[batch.size()];
            receiptFirst = new Long[batch.size()];
            receiptLast = new Long[batch.size()];
            List<Append> continued = batch.stream().map(p -> p.append).filter(a -> a.sequence() > 0).toList();
            beforeStreams = continued.stream().map(Append::stream).toArray(String[]::new);
            beforeSequences = continued.stream().map(append -> append.sequence() - 1).toArray(Long[]::new);
            positions = new Long[rows];
            eventIds = new String[rows];
            sequences = new Long[rows];
            versions = new Integer[rows];
            commands = new String[rows];
            correlations = new String[rows];
            causations = new String[rows];
            texts = new String[TEXT_COLUMNS.length][rows];
            canonicals = new byte[rows][];
            leaves = new byte[rows][];
            lastPosition = fill(batch, head, at);
        }

        private long fill(List<Pending> batch, long head, Instant at) {
            long position = head;
            for (int i = 0; i < batch.size(); i++) {
                Pending pending = batch.get(i);
                receiptCommands[i] = pending.append.trace().command().toString();
                receiptHashes[i] = pending.append.inputHash();
                receiptFirst[i] = position + 1;
                for (Pending.Row row : pending.rows) {
                    position++;
                    CanonicalEvent.seal(row.canonical(), position, at);
                    row((int) (position - head - 1), position, pending, row);
                }
                receiptLast[i] = position;
            }
            return position;
        }

        private void row(int at, long position, Pending pending, Pending.Row row) {
            Act act = row.event().act();
            Trace trace = pending.append.trace();
            EventType type = EventCatalog.type(row.event());
            positions[at] = position;
            eventIds[at] = row.eventId().toString();
            sequences[at] = row.sequence();
            versions[at] = type.version();
            commands[at] = trace.command().toString();
            correlations[at] = trace.correlation().toString();
            causations[at] = trace.causation().toString();
            String[] values = {
                pending.append.stream(), type.name(), act.effectiveOn().toString(), act.actor().value(),
                act.onBehalfOf() == null ? null : act.onBehalfOf().value(), act.reason().code(),
                act.reason().text(), act.document().number(), act.document().title(), act.document().sha256(),
                act.provenance().name(), row.payload()
            };
            for (int column = 0; column < values.length; column++) {
                texts[column][at] = values[column];
            }
            canonicals[at] = row.canonical();
            leaves[at] = Sha256.leaf(row.canonical());
        }

        void bind(Connection connection, PreparedStatement insert, int first) throws SQLException {
            Object[] columns = {
                beforeStreams, beforeSequences, receiptCommands, receiptHashes, receiptFirst, receiptLast, positions,
                eventIds, texts[0], sequences, texts[1], versions, texts[2], texts[3], texts[4], texts[5], texts[6],
                texts[7], texts[8], texts[9], texts[10], commands, correlations, causations, texts[11], canonicals,
                leaves
            };
            for (int i = 0; i < columns.length; i++) {
                Object[] column = (Object[]) columns[i];
                insert.setArray(first + i, connection.createArrayOf(sqlType(column), column));
            }
        }

        private static String sqlType(Object[] column) {
            return switch (column) {
                case Long[] _ -> "int8";
                case Integer[] _ -> "int4";
                case byte[][] _ -> "bytea";
                default -> "text";
            };
        }
    }
}

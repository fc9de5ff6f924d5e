package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// One SQL statement that moves the head, remembers the commands and inserts the events of a whole batch. As one
/// statement it is one transaction and one round trip; as a compare-and-set on the head it needs no round trip to
/// lock it before: when another node has moved the head it changes nothing and says so.
///
/// The clock is compared after the head is locked and not before. Otherwise an append could pass with a fresh
/// time, wait long for the lock, and then be recorded at a time for which [LogTime] has already answered. That an
/// append follows on the event before it in its stream is checked too; the unique index only knows what is taken.
/// So are guards, if there are any: what the statement sees of the streams is what it saw of the head, and the head
/// has not moved since.
enum InsertStatement {
    /// Takes the time given, if it is the database's time too.
    AT_NODE_TIME("? BETWEEN ticked.clock - interval '250 ms' AND ticked.clock + interval '250 ms'"),

    /// Takes the time given, which the database itself gave while the head was locked.
    AT_LOCKED_TIME("?::timestamptz IS NOT NULL");

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
                            WHERE e.stream = before.stream AND e.sequence = before.sequence) IS NULL)%s
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

    /// Beside its last event, which stands among those before, a guarded stream has none that follows it.
    private static final String GUARDS = """

                    AND NOT EXISTS (SELECT FROM unnest(?::text[], ?::bigint[]) AS after (stream, sequence)
                        WHERE (SELECT e.position FROM ledger.event e
                            WHERE e.stream = after.stream AND e.sequence = after.sequence) IS NOT NULL)""";

    private final String plain;
    private final String guarded;

    InsertStatement(String timeCheck) {
        this.plain = INSERT.formatted(timeCheck, "");
        this.guarded = INSERT.formatted(timeCheck, GUARDS);
    }

    /// Writes a batch after `head`.
    ///
    /// @return whether head and streams were where they were expected; otherwise nothing has changed
    boolean run(Connection connection, List<Pending> batch, long head, Instant at) throws SQLException {
        InsertColumns columns = new InsertColumns(batch, head, at);
        try (PreparedStatement insert = connection.prepareStatement(columns.isGuarded() ? guarded : plain)) {
            OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
            insert.setLong(1, head);
            insert.setObject(2, time);
            insert.setLong(3, columns.lastPosition());
            insert.setObject(4, time);
            insert.setObject(5, time);
            columns.bind(connection, insert, 6);
            return insert.executeUpdate() > 0;
        }
    }
}

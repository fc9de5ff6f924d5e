package budgetledger.eventlog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.budget.Act;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Compares what the canonical bytes of every event say with the columns beside them.
final class StoredForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredForm() {}

    /// One line for every event whose bytes and columns differ.
    static List<String> differences(DataSource source) {
        return Sql.list(source, "SELECT *, sha256('\\x00'::bytea || canonical) AS leaf FROM ledger.event"
                + " ORDER BY position", StoredForm::difference).stream().filter(line -> !line.isEmpty()).toList();
    }

    /// Receipts that name other events than those of their command.
    static long wrongReceipts(DataSource source) {
        return Sql.number(source, """
                SELECT count(*) FROM ledger.command_receipt r
                FULL JOIN (SELECT command_id, min(position) AS first, max(position) AS last, count(*) AS events
                           FROM ledger.event GROUP BY command_id) e USING (command_id)
                WHERE (r.first_position, r.last_position, r.last_position - r.first_position + 1)
                    IS DISTINCT FROM (e.first, e.last, e.events)
                """);
    }

    private static String difference(ResultSet row) throws SQLException {
        byte[] canonical = row.getBytes("canonical");
        RecordedEvent event = CanonicalEvent.read(canonical);
        String payload = EventCatalog.payload(event.event());
        byte[] again = CanonicalEvent.draft(event.eventId(), event.stream(), event.sequence(), event.trace(),
                event.event(), payload);
        CanonicalEvent.seal(again, event.position(), event.recordedAt());
        List<Object> said = columns(event);
        List<Object> stored = columns(row);
        boolean same = said.equals(stored)
                && Arrays.equals(again, canonical)
                && Arrays.equals(row.getBytes("leaf"), row.getBytes("leaf_hash"))
                && json(payload).equals(json(row.getString("payload")));
        return same ? "" : "position " + row.getLong("position") + ": " + said + " is stored as " + stored;
    }

    private static Object json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static List<Object> columns(RecordedEvent event) {
        Act act = event.event().act();
        Trace trace = event.trace();
        return new ArrayList<>(Arrays.asList(event.position(), event.eventId(), event.stream(), event.sequence(),
                event.type().name(), event.type().version(), event.recordedAt(), act.effectiveOn().toString(),
                act.actor().value(), act.onBehalfOf() == null ? null : act.onBehalfOf().value(), act.reason().code(),
                act.reason().text(), act.document().number(), act.document().title(), act.document().sha256(),
                act.provenance().name(), trace.command().value(), trace.correlation(), trace.causation()));
    }

    private static List<Object> columns(ResultSet row) throws SQLException {
        return new ArrayList<>(Arrays.asList(row.getLong("position"), row.getObject("event_id"),
                row.getString("stream"), row.getLong("sequence"), row.getString("type"), row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("effective_on"),
                row.getString("actor"), row.getString("on_behalf_of"), row.getString("reason_code"),
                row.getString("reason_text"), row.getString("document_number"), row.getString("document_title"),
                row.getString("document_sha256"), row.getString("provenance"), row.getObject("command_id"),
                row.getObject("correlation_id"), row.getObject("causation_id")));
    }
}

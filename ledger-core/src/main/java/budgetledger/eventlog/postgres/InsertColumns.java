package budgetledger.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Sha256;
import budgetledger.eventlog.Trace;

/// A batch turned into one array per column, numbered and sealed, for [InsertStatement].
final class InsertColumns {
    private static final String[] TEXT_COLUMNS = {
        "stream", "type", "effective_on", "actor", "on_behalf_of", "reason_code", "reason_text",
        "document_number", "document_title", "document_sha256", "provenance", "payload"
    };

    private final long lastPosition;
    private final List<String> beforeStreams = new ArrayList<>();
    private final List<Long> beforeSequences = new ArrayList<>();
    private final List<String> afterStreams = new ArrayList<>();
    private final List<Long> afterSequences = new ArrayList<>();
    private final String[] receiptCommands;
    private final String[] receiptHashes;
    private final Long[] receiptFirst;
    private final Long[] receiptLast;
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

    InsertColumns(List<Pending> batch, long head, Instant at) {
        int rows = batch.stream().mapToInt(pending -> pending.rows.size()).sum();
        receiptCommands = new String[batch.size()];
        receiptHashes = new String[batch.size()];
        receiptFirst = new Long[batch.size()];
        receiptLast = new Long[batch.size()];
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
        batch.forEach(this::conditions);
        lastPosition = fill(batch, head, at);
    }

    long lastPosition() {
        return lastPosition;
    }

    boolean isGuarded() {
        return !afterStreams.isEmpty();
    }

    private void conditions(Pending pending) {
        for (Append part : pending.parts) {
            before(part.stream(), part.sequence() - 1);
        }
        for (Guard guard : pending.guards) {
            before(guard.stream(), guard.lastSequence());
            afterStreams.add(guard.stream());
            afterSequences.add(guard.lastSequence() + 1);
        }
    }

    private void before(String stream, long sequence) {
        if (sequence > Guard.EMPTY) {
            beforeStreams.add(stream);
            beforeSequences.add(sequence);
        }
    }

    private long fill(List<Pending> batch, long head, Instant at) {
        long position = head;
        for (int i = 0; i < batch.size(); i++) {
            Pending pending = batch.get(i);
            receiptCommands[i] = pending.trace.command().toString();
            receiptHashes[i] = pending.inputHash;
            receiptFirst[i] = position + 1;
            for (Pending.Row row : pending.rows) {
                position++;
                CanonicalEvent.seal(row.canonical(), position, at);
                row((int) (position - head - 1), position, pending.trace, row);
            }
            receiptLast[i] = position;
        }
        return position;
    }

    private void row(int at, long position, Trace trace, Pending.Row row) {
        Act act = row.event().act();
        EventType type = EventCatalog.type(row.event());
        positions[at] = position;
        eventIds[at] = row.eventId().toString();
        sequences[at] = row.sequence();
        versions[at] = type.version();
        commands[at] = trace.command().toString();
        correlations[at] = trace.correlation().toString();
        causations[at] = trace.causation().toString();
        String[] values = {
            row.stream(), type.name(), act.effectiveOn().toString(), act.actor().value(),
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
        List<Object[]> columns = new ArrayList<>(List.of(beforeStreams.toArray(String[]::new),
                beforeSequences.toArray(Long[]::new)));
        if (isGuarded()) {
            columns.add(afterStreams.toArray(String[]::new));
            columns.add(afterSequences.toArray(Long[]::new));
        }
        columns.addAll(List.of(receiptCommands, receiptHashes, receiptFirst, receiptLast, positions, eventIds,
                texts[0], sequences, texts[1], versions, texts[2], texts[3], texts[4], texts[5], texts[6], texts[7],
                texts[8], texts[9], texts[10], commands, correlations, causations, texts[11], canonicals, leaves));
        for (int i = 0; i < columns.size(); i++) {
            Object[] column = columns.get(i);
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

package budgetledger.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/// The trail of reads. Rows are added and read, and never change.
public final class ReadTrail {
    private static final String INSERT = """
            INSERT INTO audit_trail.read (person, route, form, scope, effective_at, known_at, position, trace_id)
            SELECT ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bigint, ?::text
            """;
    /// A further page belongs to the read that began it, at the same position, not long before.
    private static final String UNLESS_BEGUN = """
            WHERE NOT EXISTS (SELECT FROM audit_trail.read WHERE person = ? AND route = ? AND form = ? AND scope = ?
                AND effective_at IS NOT DISTINCT FROM ?::text AND position IS NOT DISTINCT FROM ?::bigint
                AND read_at > clock_timestamp() - interval '1 day')
            """;
    private static final String PAGE = """
            SELECT number, read_at, person, route, form, scope, effective_at, known_at, position, trace_id
            FROM audit_trail.read
            WHERE number < ? AND (?::text IS NULL OR person = ?::text)
                AND (?::timestamptz IS NULL OR (read_at >= ?::timestamptz AND read_at < ?::timestamptz))
            ORDER BY number DESC LIMIT ?
            """;

    private final DataSource source;

    public ReadTrail(DataSource source) {
        this.source = source;
    }

    /// That a read could not be recorded.
    public static final class NotRecorded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotRecorded(SQLException cause) {
            super("a read cannot be recorded", cause);
        }
    }

    /// Records a read.
    ///
    /// @param furtherPage whether it goes on with what was begun before; then it is recorded only if that was not
    /// @throws NotRecorded when it is not recorded; the answer must not be given then
    public void record(Read read, boolean furtherPage) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        furtherPage ? INSERT + UNLESS_BEGUN : INSERT)) {
            bind(insert, 1, read.person(), read.route(), read.form(), read.scope(), read.effectiveAt(),
                    read.knownAt(), read.position(), read.traceId());
            if (furtherPage) {
                bind(insert, 9, read.person(), read.route(), read.form(), read.scope(), read.effectiveAt(),
                        read.position());
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new NotRecorded(e);
        }
    }

    /// A span of time.
    ///
    /// @param from belongs to it
    /// @param to does not
    public record Span(Instant from, Instant to) {}

    /// One page of the trail, newest first.
    ///
    /// @param before only those with a smaller number; `Long.MAX_VALUE` for the first page
    public List<RecordedRead> page(@Nullable String person, @Nullable Span span, long before, int limit) {
        List<RecordedRead> reads = new ArrayList<>();
        OffsetDateTime from = span == null ? null : span.from().atOffset(ZoneOffset.UTC);
        OffsetDateTime to = span == null ? null : span.to().atOffset(ZoneOffset.UTC);
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            bind(select, 1, before, person, person, from, from, to, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reads.add(read(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the trail of reads cannot be read", e);
        }
        return reads;
    }

    private static RecordedRead read(ResultSet row) throws SQLException {
        return new RecordedRead(row.getLong("number"), row.getObject("read_at", OffsetDateTime.class).toInstant(),
                new Read(row.getString("person"), row.getString("route"), row.getString("form"),
                        row.getString("scope"), row.getString("effective_at"), row.getString("known_at"),
                        row.getObject("position", Long.class), row.getString("trace_id")));
    }

    private static void bind(PreparedStatement statement, int first, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(first + i, values[i]);
        }
    }
}

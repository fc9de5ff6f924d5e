package budgetledger.balance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Posting;
import budgetledger.replay.CopyBuffer;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;
import org.jspecify.annotations.Nullable;

/// The journal as a table: the one fact table that figures and comparisons are computed from.
public final class PostingProjection implements Projection {
    private static final String TABLE = "posting";
    private static final String[] COLUMNS = {
        "position", "ordinal", "department", "year", "act", "account", "unit", "side", "fund", "function",
        "economic", "kind", "project", "axis", "item", "amount", "effective_on"
    };

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(TABLE, "position, ordinal", true));
    }

    @Override
    public Set<EventType> types() {
        return Set.copyOf(EventCatalog.MOVING);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        CopyBuffer rows = new CopyBuffer(connection, names.of(TABLE), COLUMNS);
        return new ProjectionWriter() {
            @Override
            public void add(RecordedEvent event) throws SQLException {
                PostingRow.of(event).forEach(row -> write(rows, row));
                if (rows.isFull()) {
                    rows.send();
                }
            }

            @Override
            public void flush() throws SQLException {
                rows.send();
            }
        };
    }

    private static void write(CopyBuffer out, PostingRow row) {
        out.row()
                .bigint(row.position())
                .integer(row.ordinal())
                .text(row.budget().department().value())
                .integer(row.budget().year().value())
                .text(row.act().name())
                .text(row.posting().account().name());
        switch (row.posting()) {
            case Posting.OnLine(LineKey line, _) -> {
                line(out, line);
                out.text(null).text(null);
            }
            case Posting.OnFund(_, Side side, FundSource fund, _) -> {
                out.text(null).text(side.name()).text(fund.name());
                nothing(out, 6);
            }
            case Posting.OnItem(var axis, var item, _) -> {
                nothing(out, 7);
                out.text(axis.name()).text(item.text());
            }
            case Posting.OnAxis(_, var axis, _) -> {
                nothing(out, 7);
                out.text(axis.name()).text(null);
            }
        }
        out.bigint(row.posting().amount().fen()).date(row.effectiveOn());
    }

    private static void line(CopyBuffer out, LineKey line) {
        out.text(text(line.unit()))
                .text(line.side().name())
                .text(line.fund().name())
                .text(line.function() == null ? null : line.function().value())
                .text(line.economic() == null ? null : line.economic().value())
                .text(line.kind() == null ? null : line.kind().name())
                .text(text(line.project()));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static void nothing(CopyBuffer out, int columns) {
        for (int i = 0; i < columns; i++) {
            out.text(null);
        }
    }
}

package budgetledger.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.replay.CopyBuffer;
import budgetledger.replay.Projection;
import budgetledger.replay.ProjectionTable;
import budgetledger.replay.ProjectionWriter;
import budgetledger.replay.TableNames;

/// Keeps by what each event can be found: one row for an event, and rows beside it for what it names many of.
public final class TimelineProjection implements Projection {
    static final int MONTHS = 12;

    private static final String EVENTS = "timeline";
    private static final String PERSONS = "timeline_person";
    private static final String UNITS = "timeline_unit";
    private static final String LINES = "timeline_line";
    private static final String[] COLUMNS = {
        "position", "type", "department", "year", "units", "document_number", "adjustment", "batch", "correlation",
        "causation", "effective_on", "month", "amount", "size"
    };

    @Override
    public List<ProjectionTable> tables() {
        return List.of(new ProjectionTable(EVENTS, "position", true),
                new ProjectionTable(PERSONS, "position, person COLLATE \"C\"", true),
                new ProjectionTable(UNITS, "position, unit COLLATE \"C\"", true),
                new ProjectionTable(LINES, "position, line COLLATE \"C\"", true));
    }

    @Override
    public Set<EventType> types() {
        return Set.copyOf(EventCatalog.ALL);
    }

    @Override
    public ProjectionWriter writer(Connection connection, TableNames names) {
        return new Writer(new CopyBuffer(connection, names.of(EVENTS), COLUMNS),
                new CopyBuffer(connection, names.of(PERSONS), "person", "position"),
                new CopyBuffer(connection, names.of(UNITS), "department", "unit", "position"),
                new CopyBuffer(connection, names.of(LINES), "department", "line", "position"));
    }

    /// How months are numbered.
    static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    private record Writer(CopyBuffer events, CopyBuffer persons, CopyBuffer units, CopyBuffer lines)
            implements ProjectionWriter {
        @Override
        public void add(RecordedEvent recorded) throws SQLException {
            Traits traits = Traits.of(recorded.event());
            long position = recorded.position();
            write(recorded, traits);
            traits.persons().forEach(person -> persons.row().text(person).bigint(position));
            BudgetId budget = traits.budget();
            if (budget != null) {
                String department = budget.department().value();
                traits.units().forEach(unit -> units.row().text(department).text(unit).bigint(position));
                traits.lines().forEach(line -> lines.row().text(department).text(line.text()).bigint(position));
            }
            if (events.isFull() || persons.isFull() || units.isFull() || lines.isFull()) {
                flush();
            }
        }

        private void write(RecordedEvent recorded, Traits traits) {
            BudgetId budget = traits.budget();
            events.row().bigint(recorded.position()).text(recorded.type().name());
            if (budget == null) {
                events.nothing().nothing();
            } else {
                events.text(budget.department().value()).integer(budget.year().value());
            }
            LocalDate day = recorded.event().act().effectiveOn();
            events.texts(List.copyOf(traits.units()))
                    .text(recorded.event().act().document().number())
                    .uuid(traits.adjustment())
                    .uuid(traits.batch())
                    .uuid(recorded.trace().correlation())
                    .uuid(recorded.trace().cause().orElse(null))
                    .date(day)
                    .integer(month(day))
                    .bigint(traits.amount().fen())
                    .integer(Traits.size(traits.amount().fen()));
        }

        @Override
        public void flush() throws SQLException {
            events.send();
            persons.send();
            units.send();
            lines.send();
        }
    }
}

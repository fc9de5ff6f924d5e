package budgetledger.rest.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import budgetledger.balance.Cut;
import budgetledger.budget.Act;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.moves.LineMoves;
import budgetledger.moves.Move;
import budgetledger.moves.MovesReport;
import budgetledger.rest.read.Names;
import budgetledger.rest.request.Format;
import budgetledger.spreadsheet.Cell;
import budgetledger.spreadsheet.Table;
import budgetledger.spreadsheet.Table.Column;
import budgetledger.text.Texts;

/// A whole report as tables: every move, every line, and what the report is of. Titles are in Chinese, then in English.
record MovesSheets(AskedMoves asked, Cut cut, MovesReport report, String link, Names names) {
    private static final Texts TEXTS = new Texts("budgetledger.rest.moves");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(MoveRanges.ZONE);
    private static final int CODE = 12;
    private static final int NAME = 24;
    private static final int AMOUNT = 18;
    private static final int SENTENCE = 36;

    List<Table> all() {
        return List.of(moves(), lines(), facts());
    }

    /// One row for each event and line, in the order of the report, and the sum of all.
    Table moves() {
        List<Column> columns = new ArrayList<>(List.of(column("number", CODE), column("effective", CODE),
                column("recorded", AMOUNT + 2), column("position", CODE), column("act", CODE)));
        columns.addAll(lineColumns());
        columns.addAll(List.of(column("before", AMOUNT), column("change", AMOUNT), column("after", AMOUNT),
                column("maker", CODE), column("endorsers", CODE), column("actor", CODE), column("on-behalf-of", CODE),
                column("reason-code", AMOUNT), column("reason", SENTENCE), column("document-number", NAME),
                column("document-title", SENTENCE), column("document-sha256", NAME), column("provenance", CODE),
                column("event", SENTENCE)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Move move : report.moves()) {
            rows.add(row(rows.size() + 1, move));
        }
        return new Table(TEXTS.chinese("sheet.moves"), columns, rows, totals(columns, 5 + lineColumns().size()));
    }

    private List<Cell> row(int number, Move move) {
        Act act = move.act();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(number), Cell.of(act.effectiveOn()),
                Cell.of(time(move.recordedAt())), Cell.of(move.position()), Cell.of(move.kind().chinese())));
        row.addAll(line(move.line()));
        row.addAll(List.of(Cell.of(move.before()), Cell.of(move.change()), Cell.of(move.after()),
                Cell.of(move.maker()), Cell.of(move.endorsers().stream().map(PersonId::value)
                        .collect(Collectors.joining("、"))),
                Cell.of(act.actor()), Cell.of(act.onBehalfOf()), Cell.of(act.reason().code()),
                Cell.of(act.reason().text()), Cell.of(act.document().number()), Cell.of(act.document().title()),
                Cell.of(act.document().sha256()), Cell.of(act.provenance().chinese()), Cell.of(move.event())));
        return row;
    }

    /// Every line with its balances at both ends.
    private Table lines() {
        List<Column> columns = new ArrayList<>(lineColumns());
        columns.addAll(List.of(column("opening", AMOUNT), column("change", AMOUNT), column("closing", AMOUNT),
                column("rows", CODE)));
        List<List<Cell>> rows = new ArrayList<>();
        for (LineMoves line : report.lines()) {
            List<Cell> row = new ArrayList<>(line(line.line()));
            row.addAll(List.of(Cell.of(line.opening()), Cell.of(line.change()), Cell.of(line.closing()),
                    Cell.of(line.events())));
            rows.add(row);
        }
        List<Cell> totals = new ArrayList<>(totals(columns, lineColumns().size()));
        totals.set(columns.size() - 1, Cell.of(report.rows()));
        return new Table(TEXTS.chinese("sheet.lines"), columns, rows, totals);
    }

    private List<Cell> totals(List<Column> columns, int amounts) {
        List<Cell> totals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            totals.add(i == 0 ? Cell.of(TEXTS.chinese("total")) : Cell.EMPTY);
        }
        totals.set(amounts, Cell.of(report.opening()));
        totals.set(amounts + 1, Cell.of(report.change()));
        totals.set(amounts + 2, Cell.of(report.closing()));
        return totals;
    }

    /// What the report is of, as of when, where it stands, and that it ties.
    private Table facts() {
        List<List<Cell>> rows = new ArrayList<>();
        fact(rows, "figure", asked.scope().text());
        fact(rows, "department", asked.scope().budget().department());
        fact(rows, "year", asked.scope().budget().year());
        fact(rows, "basis", TEXTS.chinese("basis." + Format.word(asked.scope().basis())));
        fact(rows, "side", TEXTS.chinese("side." + Format.word(asked.scope().side())));
        fact(rows, "by", TEXTS.chinese("by." + Format.word(asked.by())));
        fact(rows, "from", asked.from() == null ? TEXTS.chinese("from.none") : asked.from());
        fact(rows, "to", asked.to() == null ? TEXTS.chinese("to.none") : asked.to());
        LocalDate effectiveAt = cut.effectiveAt();
        fact(rows, "effective-at", effectiveAt == null ? TEXTS.chinese("effective-at.none") : effectiveAt);
        fact(rows, "known-at", cut.position());
        fact(rows, "rows", report.rows());
        fact(rows, "sum", TEXTS.chinese("sum.ties", report.opening().yuan(), report.change().yuan(),
                report.closing().yuan()));
        fact(rows, "link", link);
        fact(rows, "currency", TEXTS.chinese("currency.yuan"));
        return new Table(TEXTS.chinese("sheet.facts"),
                List.of(column("fact", NAME), column("value", SENTENCE * 2)), rows, List.of());
    }

    private static void fact(List<List<Cell>> rows, String key, Object value) {
        rows.add(List.of(Cell.of(title(key)), Cell.of(value)));
    }

    private static List<Column> lineColumns() {
        return List.of(column("unit", CODE), column("fund", AMOUNT), column("function", CODE),
                column("function-name", NAME), column("economic", CODE), column("economic-name", NAME),
                column("kind", CODE), column("project", CODE));
    }

    private List<Cell> line(LineKey line) {
        FiscalYear year = asked.scope().budget().year();
        FunctionCode function = line.function();
        EconomicCode economic = line.economic();
        return List.of(Cell.of(line.unit()), Cell.of(line.fund().chinese()),
                Cell.of(function == null ? null : function.value()), Cell.of(names.of(function, year)),
                Cell.of(economic == null ? null : economic.value()), Cell.of(names.of(economic, year)),
                Cell.of(line.kind() == null ? null : Names.of(line.kind())), Cell.of(line.project()));
    }

    private static Column column(String key, int width) {
        return new Column(title(key), width);
    }

    private static String title(String key) {
        return TEXTS.chinese(key) + " " + TEXTS.english(key);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}

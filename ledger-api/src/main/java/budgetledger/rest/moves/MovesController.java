package budgetledger.rest.moves;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javax.sql.DataSource;

import budgetledger.balance.Balances;
import budgetledger.balance.Cut;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.FiscalYear;
import budgetledger.moves.MoveKey;
import budgetledger.moves.MoveRange;
import budgetledger.moves.Moves;
import budgetledger.moves.MovesReport;
import budgetledger.rest.moves.MovesView.LineMovesView;
import budgetledger.rest.moves.MovesView.MoveView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.KnownBudgets;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.LedgerPosition;
import budgetledger.rest.trail.Reads;
import budgetledger.spreadsheet.CsvFile;
import budgetledger.spreadsheet.XlsxFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/moves`.
@RestController
@Tag(name = "moves", description = "变动明细: from one balance to another, act by act")
class MovesController {
    private static final String PATH = "/api/v1/moves";
    /// Of all forms of the one route, whichever is described first.
    private static final String ID = "listMoves";
    private static final String SUMMARY = "Lists what moved a figure in a range of days, line by line";
    private static final String DESCRIPTION = "One row for each event and line: before, change and after, who, when by"
            + " both clocks, why, on which document. Opening and the changes make closing, which is the figure at the"
            + " end of the range. JSON comes in pages; text/csv and XLSX hold the whole report, or it is refused.";

    private final DataSource source;
    private final PostedBalances balances;
    private final KnownBudgets budgets;
    private final MoveRanges ranges;
    private final Names names;
    private final Cuts cuts;

    MovesController(DataSource source, PostedBalances balances, KnownBudgets budgets, MoveRanges ranges, Names names,
            Cuts cuts) {
        this.source = source;
        this.balances = balances;
        this.budgets = budgets;
        this.ranges = ranges;
        this.names = names;
        this.cuts = cuts;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = ID, summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<MovesView> list(
            @ParameterObject MovesQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        AskedMoves asked = AskedMoves.read(query, true);
        Reads.scope(request, asked.scopeLink().toString());
        Cut cut = cut(asked, sight, prefer);
        MovesReport report = moves(sight).page(asked.scope(), ranges.of(asked, cut), asked.after(), asked.limit());
        return Answers.at(cut.position(), view(asked, cut, report));
    }

    @GetMapping(path = PATH, produces = CsvFile.MEDIA_TYPE)
    @Operation(operationId = ID, summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<byte[]> csv(
            @ParameterObject MovesQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        return file(AskedMoves.read(query, false), sight, prefer, request, ".csv",
                sheets -> CsvFile.of(sheets.moves()));
    }

    @GetMapping(path = PATH, produces = XlsxFile.MEDIA_TYPE)
    @Operation(operationId = ID, summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<byte[]> xlsx(
            @ParameterObject MovesQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        return file(AskedMoves.read(query, false), sight, prefer, request, ".xlsx",
                sheets -> XlsxFile.of(sheets.all()));
    }

    private ResponseEntity<byte[]> file(AskedMoves asked, Sight sight, @Nullable String prefer,
            HttpServletRequest request, String ending, Function<MovesSheets, byte[]> writer) {
        Reads.scope(request, asked.scopeLink().toString());
        Cut cut = cut(asked, sight, prefer);
        MovesReport report = all(asked, ranges.of(asked, cut), sight);
        String link = asked.link(cut.position()).toString();
        String name = "变动明细-" + asked.scope().budget().department() + "-" + asked.scope().budget().year() + "-"
                + cut.position() + ending;
        return ResponseEntity.ok()
                .header(LedgerPosition.HEADER, Long.toString(cut.position()))
                .contentType(MediaType.parseMediaType(ending.equals(".csv") ? CsvFile.MEDIA_TYPE + ";charset=UTF-8"
                        : XlsxFile.MEDIA_TYPE))
                .header(HttpHeaders.LINK, "<" + link + ">; rel=\"self\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(writer.apply(new MovesSheets(asked, cut, report, link, names)));
    }

    private Cut cut(AskedMoves asked, Sight sight, @Nullable String prefer) {
        Cut cut = cuts.shown(asked.clocks(), prefer);
        sight.require(asked.scope().budget(), asked.scope().unit());
        budgets.require(asked.scope().budget(), sight.of(balances), cut);
        return cut;
    }

    private MovesReport all(AskedMoves asked, MoveRange range, Sight sight) {
        try {
            return moves(sight).all(asked.scope(), range);
        } catch (Moves.TooManyRows e) {
            throw ProblemException.of(ProblemKind.TOO_MANY_ROWS, "rows", Long.toString(e.rows()),
                    "rowsMax", Integer.toString(e.rowsMax()));
        }
    }

    private Moves moves(Sight sight) {
        Balances seen = sight.of(balances);
        return new Moves(source, seen, sight::sees, Moves.ROWS_MAX);
    }

    private MovesView view(AskedMoves asked, Cut cut, MovesReport report) {
        FiscalYear year = asked.scope().budget().year();
        MoveKey after = asked.after();
        MoveKey next = report.next();
        Links self = asked.link(cut.position()).with("limit", asked.limit())
                .with("after", after == null ? null : after.text());
        return new MovesView(asked.scope().budget().department().value(), year.value(),
                Format.word(asked.scope().basis()), Format.word(asked.scope().side()), asked.scope().text(),
                Format.word(asked.by()), asked.from(), asked.to(), report.opening(), report.change(),
                report.closing(), report.rows(), report.moved().stream().map(LineMovesView::of).toList(),
                report.moves().stream().map(move -> MoveView.of(move, year, names)).toList(), cut.position(),
                cut.effectiveAt(), asked.clocks().knownAt(), Links.of("self", self.toString(), "next",
                        next == null ? null : asked.link(cut.position()).with("limit", asked.limit())
                                .with("after", next.text()).toString(),
                        "file", asked.link(cut.position()).toString()));
    }
}

package budgetledger.rest.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.PersonId;
import budgetledger.money.Money;
import budgetledger.moves.LineMoves;
import budgetledger.moves.Move;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.ProvenanceView;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The history of moves (变动明细) of a figure, one page of it. Opening and change make closing, for each line and for
/// the whole.
///
/// @param figure id of the figure whose moves these are
/// @param by the clock of the range and of the order
/// @param rows of the whole report: one for each event and line
/// @param lines those that move on this page, each over the whole range
@Schema(name = "Moves")
record MovesView(
        String department,
        int year,
        String basis,
        String side,
        String figure,
        String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Money opening,
        Money change,
        Money closing,
        long rows,
        List<LineMovesView> lines,
        List<MoveView> moves,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// One line over the whole range.
    @Schema(name = "LineMoves")
    record LineMovesView(String line, Money opening, Money change, Money closing, long rows) {
        static LineMovesView of(LineMoves line) {
            return new LineMovesView(line.line().text(), line.opening(), line.change(), line.closing(), line.events());
        }
    }

    /// What one event did to one line.
    ///
    /// @param before what the line came to before it, in the order of the report
    /// @param actor who did it; of an adjustment who decided it
    /// @param maker who asked for it, when somebody else decided
    /// @param endorsers who approved before the one who decided
    @Schema(name = "MoveRow")
    record MoveView(
            long position,
            UUID eventId,
            String type,
            String act,
            String actName,
            LineView line,
            Money before,
            Money change,
            Money after,
            LocalDate effectiveOn,
            Instant recordedAt,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String maker,
            List<String> endorsers,
            ReasonView reason,
            DocumentView document,
            ProvenanceView provenance) {
        static MoveView of(Move move, FiscalYear year, Names names) {
            Act act = move.act();
            return new MoveView(move.position(), move.event(), move.type(), move.kind().name(), move.kind().chinese(),
                    LineView.of(move.line(), year, names), move.before(), move.change(), move.after(),
                    act.effectiveOn(), move.recordedAt(), act.actor().value(), text(act.onBehalfOf()),
                    text(move.maker()), move.endorsers().stream().map(PersonId::value).toList(),
                    ReasonView.of(act.reason()), DocumentView.of(act.document()),
                    ProvenanceView.of(act.provenance()));
        }

        private static @Nullable String text(@Nullable PersonId person) {
            return person == null ? null : person.value();
        }
    }
}

package budgetledger.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.comparison.LineAxis;
import budgetledger.figure.FigureScope;
import org.jspecify.annotations.Nullable;

/// What an auditor's reads have to say, computed from a plain list of events: no database, no postings, no code of the
/// product but its events and its questions. Amounts are 分 in a long.
public final class ReferenceModel {
    /// One movement: what the list of all events boils down to.
    public record Move(long position, BudgetId budget, String act, LocalDate day, LineKey line, long fen) {
        boolean isOriginal() {
            return act.equals("ENACTMENT") || act.equals("ENACTMENT_CORRECTION");
        }

        boolean isTaken(Basis basis, Cut cut) {
            LocalDate until = cut.effectiveAt();
            return position <= cut.position() && (until == null || day.toEpochDay() <= until.toEpochDay())
                    && (basis == Basis.CURRENT || isOriginal());
        }
    }

    private final List<Move> moves = new ArrayList<>();
    private final List<BudgetEvent> events;

    public ReferenceModel(List<BudgetEvent> events) {
        this.events = events;
        for (int i = 0; i < events.size(); i++) {
            for (LineChange change : lines(events.get(i))) {
                moves.add(new Move(i + 1L, events.get(i).budget(), act(events.get(i)),
                        events.get(i).act().effectiveOn(), change.line(), change.decided().fen()));
            }
        }
    }

    public List<Move> contributions(FigureScope figure, Cut cut) {
        return moves.stream().filter(move -> isOn(move, figure) && move.isTaken(figure.basis(), cut)).toList();
    }

    long amount(FigureScope figure, Cut cut) {
        return contributions(figure, cut).stream().mapToLong(Move::fen).sum();
    }

    /// By line and act, as `line act`: the amount and the number of events.
    Map<String, List<Long>> sums(FigureScope figure, Cut cut) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (Move move : contributions(figure, cut)) {
            String key = move.line().text() + " " + move.act();
            long events = contributions(figure, cut).stream()
                    .filter(other -> key.equals(other.line().text() + " " + other.act()))
                    .map(Move::position).distinct().count();
            sums.merge(key, List.of(move.fen(), events), (one, other) -> List.of(one.get(0) + other.get(0), events));
        }
        return sums;
    }

    long events(BudgetId budget, long position) {
        long count = 0;
        for (int i = 0; i < events.size() && i < position; i++) {
            count += events.get(i).budget().equals(budget) ? 1 : 0;
        }
        return count;
    }

    /// By cause, what leads from a published figure to the figure of now.
    Map<String, Long> causes(Question question) {
        Map<String, Long> causes = new TreeMap<>();
        for (Move move : moves) {
            boolean then = move.isTaken(question.published().basis(), question.then());
            boolean now = move.isTaken(question.basis(), question.now());
            if (isOn(move, question.published()) && then != now) {
                causes.merge(cause(move, question), now ? move.fen() : -move.fen(), Long::sum);
            }
        }
        return causes;
    }

    private static String cause(Move move, Question question) {
        boolean recordedAfter = move.position() > question.then().position();
        if (!recordedAfter) {
            return question.basis() != question.published().basis() && !move.isOriginal() ? "OTHER_BASIS"
                    : "OTHER_DAY";
        }
        if (move.act().endsWith("CORRECTION") || move.act().equals("REVERSAL")) {
            return "CORRECTION";
        }
        if (move.act().equals("REASSIGNMENT")) {
            return "REASSIGNMENT";
        }
        return move.day().toEpochDay() <= question.day().toEpochDay() ? "LATE_RECORD" : "LATER_DECISION";
    }

    /// Along one axis: how much of a budget stands at each finest key; an empty key when the line does not say.
    Map<String, Long> marginal(BudgetId budget, Side side, Basis basis, Cut cut, LineAxis axis) {
        Map<String, Long> marginal = new TreeMap<>();
        for (Move move : contributions(FigureScope.whole(budget, basis, side), cut)) {
            marginal.merge(key(move.line(), axis), move.fen(), Long::sum);
        }
        marginal.values().removeIf(amount -> amount == 0);
        return marginal;
    }

    private static String key(LineKey line, LineAxis axis) {
        @Nullable Object key = switch (axis) {
            case FUNCTION -> line.function() == null ? null : line.function().value();
            case UNIT -> line.unit();
            case FUND -> line.fund();
            case KIND -> line.kind();
            case ECONOMIC -> line.economic() == null ? null : line.economic().value();
        };
        return key == null ? "" : key.toString();
    }

    /// Whether a key says as much as the axis can.
    static boolean isFinest(String key, LineAxis axis) {
        return switch (axis) {
            case FUNCTION -> key.length() == 7;
            case ECONOMIC -> key.length() == 5;
            case UNIT, FUND, KIND -> !key.isEmpty();
        };
    }

    private static boolean isOn(Move move, FigureScope figure) {
        LineKey line = move.line();
        return move.budget().equals(figure.budget()) && line.side() == figure.side()
                && (figure.unit() == null || figure.unit().equals(line.unit()))
                && (figure.fund() == null || figure.fund() == line.fund())
                && (figure.kind() == null || figure.kind() == line.kind())
                && (figure.function() == null || (line.function() != null
                        && line.function().value().startsWith(figure.function().value())))
                && (figure.economic() == null || (line.economic() != null
                        && line.economic().value().startsWith(figure.economic().value())));
    }

    private static List<LineChange> lines(BudgetEvent event) {
        return switch (event) {
            case BudgetEnacted enacted -> enacted.lines();
            case AdjustmentApproved approved -> approved.lines();
            case TransferReceived received -> received.lines();
            case TransferReturned returned -> returned.lines();
            default -> List.of();
        };
    }

    private static String act(BudgetEvent event) {
        return switch (event) {
            case AdjustmentApproved approved when approved.terms().subject() instanceof EntryRef.OfEnactment
                    && (approved.kind() == AdjustmentKind.CORRECTION || approved.kind() == AdjustmentKind.REVERSAL) ->
                "ENACTMENT_CORRECTION";
            case AdjustmentApproved approved -> approved.kind().name();
            case TransferReceived received -> received.kind().name();
            case TransferReturned returned -> returned.kind().name();
            default -> "ENACTMENT";
        };
    }
}

package budgetledger.moves;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What one event did to one line.
///
/// @param act who decided, why, from which day, on which document
/// @param maker who asked for it, when somebody else decided
/// @param endorsers who approved before the one who decided, in order
/// @param before what the line came to before it, in the order of the report
public record Move(
        long position,
        UUID event,
        String type,
        Instant recordedAt,
        ActKind kind,
        Act act,
        @Nullable PersonId maker,
        List<PersonId> endorsers,
        LineKey line,
        Money before,
        Money change) {
    public Move {
        endorsers = List.copyOf(endorsers);
    }

    static Move of(RecordedEvent recorded, ActKind kind, LineKey line, Money before, Money change) {
        PersonId maker = null;
        List<PersonId> endorsers = List.of();
        if (recorded.event() instanceof BudgetEvent.AdjustmentApproved approved) {
            maker = approved.maker();
            endorsers = approved.endorsers();
        }
        return new Move(recorded.position(), recorded.eventId(), recorded.type().name(), recorded.recordedAt(), kind,
                recorded.event().act(), maker, endorsers, line, before, change);
    }

    public Money after() {
        return before.plus(change);
    }

    /// Its place in a report.
    public MoveKey key() {
        return new MoveKey(act.effectiveOn(), position);
    }
}

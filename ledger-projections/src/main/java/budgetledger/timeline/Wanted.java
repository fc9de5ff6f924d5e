package budgetledger.timeline;

import java.util.UUID;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BatchId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Which events are looked for: those that have all that is given.
///
/// @param type name of a type, of any version
/// @param year with a department only
/// @param person anybody the event names
/// @param unit a unit of the department, with a department only
/// @param line a line of the department, with a department only
/// @param causation id of the event that caused it
/// @param amount what it adds to lines or takes from them, the larger of both, exactly; more than zero
/// @param amountFrom at least so much
/// @param amountTo at most so much, and not nothing
public record Wanted(
        @Nullable String type,
        @Nullable DepartmentCode department,
        @Nullable FiscalYear year,
        @Nullable PersonId person,
        @Nullable UnitCode unit,
        @Nullable LineKey line,
        @Nullable String documentNumber,
        @Nullable AdjustmentId adjustment,
        @Nullable BatchId batch,
        @Nullable UUID correlation,
        @Nullable UUID causation,
        @Nullable Money amount,
        @Nullable Money amountFrom,
        @Nullable Money amountTo) {
    /// Every event.
    public static final Wanted ALL = new Wanted(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Wanted {
        if (department == null && (year != null || unit != null || line != null)) {
            throw new IllegalArgumentException("a year, a unit or a line is one of a department");
        }
    }

    /// The events that one event caused.
    public static Wanted causedBy(UUID event) {
        return new Wanted(null, null, null, null, null, null, null, null, null, null, event, null, null, null);
    }

    /// Whether it asks for an amount in any way.
    public boolean isByAmount() {
        return amount != null || isByAmountRange();
    }

    boolean isByAmountRange() {
        return amountFrom != null || amountTo != null;
    }

    /// Whether it names something that few events of a department share.
    boolean isNarrow() {
        return person != null || unit != null || line != null || documentNumber != null || adjustment != null
                || batch != null || correlation != null || causation != null || amount != null;
    }
}

package budgetledger.rest.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.adjustments.AdjustmentRow;
import budgetledger.adjustments.Adjustments;
import budgetledger.adjustments.AdjustmentsThen;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.UnitCode;
import budgetledger.rest.read.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pages of the adjustments of a department as they were known at a position.
@Component
class AdjustmentPages {
    /// So many rows are looked at for one answer at most. A page of which most do not fit is shorter and goes on after.
    private static final int ROWS_MAX = 1_000;

    private final Adjustments adjustments;
    private final AdjustmentsThen then;

    AdjustmentPages(Adjustments adjustments, AdjustmentsThen then) {
        this.adjustments = adjustments;
        this.then = then;
    }

    /// What is asked for; null for all years and for every status.
    record Asked(DepartmentCode department, @Nullable Integer year, @Nullable AdjustmentStatus status) {}

    /// A page.
    ///
    /// @param next what the following one comes before; null when there is none
    record Page(List<AdjustmentRow> rows, @Nullable Long next) {}

    /// The page of those written down before a position, newest first.
    ///
    /// @param known the position at which they are shown
    Page of(Asked asked, Sight sight, long known, long before, int limit) {
        Set<String> units = units(asked.department(), sight);
        long from = Math.min(before, known + 1);
        List<AdjustmentRow> shown = new ArrayList<>();
        int seen = 0;
        while (true) {
            List<AdjustmentRow> rows = adjustments.page(asked.department(), asked.year(), asked.status(), units, known,
                    from, limit + 1);
            for (AdjustmentRow row : then.at(rows, known)) {
                if (fits(row, asked, sight)) {
                    if (shown.size() == limit) {
                        return new Page(shown, shown.getLast().draftedAt());
                    }
                    shown.add(row);
                }
            }
            if (rows.size() <= limit) {
                return new Page(shown, null);
            }
            from = rows.getLast().draftedAt();
            seen += rows.size();
            if (seen >= ROWS_MAX) {
                return new Page(shown, from);
            }
        }
    }

    private static boolean fits(AdjustmentRow row, Asked asked, Sight sight) {
        return (asked.status() == null || asked.status() == row.status())
                && Seen.any(row.budget(), row.lines(), sight);
    }

    /// The units whose adjustments are listed, the empty text for the department itself; null for all.
    private @Nullable Set<String> units(DepartmentCode department, Sight sight) {
        if (sight.seesWhole(department)) {
            return null;
        }
        return adjustments.units(department).stream()
                .filter(unit -> sight.sees(department, unit.isEmpty() ? null : new UnitCode(unit)))
                .collect(Collectors.toSet());
    }
}

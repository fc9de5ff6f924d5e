package budgetledger.budget;

import java.util.List;

/// Where the lines of a 划转 or 结转 arrive.
///
/// @param arrivals lines of the other budget and what each receives
public record Transfer(BudgetId counterpart, List<LineAmount> arrivals) {
    public Transfer {
        arrivals = List.copyOf(arrivals);
    }
}

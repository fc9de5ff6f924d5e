package budgetledger.comparison;

import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetId;

/// Crosswalks read from the log itself.
public record FoldedCrosswalks(FoldedBalances log) implements Crosswalks {
    @Override
    public List<AdoptedCrosswalk> adopted(BudgetId budget, Cut cut) {
        return log.events(budget).stream()
                .filter(recorded -> recorded.event() instanceof MeasureAdopted)
                .flatMap(recorded -> AdoptedCrosswalk.of((MeasureAdopted) recorded.event(), recorded.position(), cut)
                        .stream())
                .toList();
    }
}

package budgetledger.comparison;

import java.util.Comparator;
import java.util.List;

import budgetledger.adjustments.Measures;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetId;

/// Crosswalks found by the projection of measures.
public record RecordedCrosswalks(Measures measures) implements Crosswalks {
    @Override
    public List<AdoptedCrosswalk> adopted(BudgetId budget, Cut cut) {
        return measures.of(budget).stream()
                .filter(row -> row.decision() instanceof MeasureAdopted)
                .flatMap(row -> AdoptedCrosswalk.of((MeasureAdopted) row.decision(), row.position(), cut).stream())
                .sorted(Comparator.comparingLong(AdoptedCrosswalk::position))
                .toList();
    }
}

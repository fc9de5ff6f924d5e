package budgetledger.comparison;

import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;

/// A crosswalk (新旧对照) that was adopted for a budget.
///
/// @param position of its adoption
/// @param act who adopted it, from when, why, on which document
public record AdoptedCrosswalk(
        BudgetId budget, MeasureId id, long position, Act act, PersonId proposer, Crosswalk crosswalk) {

    /// The crosswalk that an event adopts; none when it adopts another measure, or not within the cut.
    static List<AdoptedCrosswalk> of(MeasureAdopted event, long position, Cut cut) {
        return event.measure() instanceof Measure.AdoptCrosswalk(Crosswalk crosswalk)
                && cut.takes(position, event.act().effectiveOn())
                ? List.of(new AdoptedCrosswalk(event.budget(), event.id(), position, event.act(), event.proposer(),
                        crosswalk))
                : List.of();
    }
}

package budgetledger.budget;

import java.util.List;

import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// Measures for a whole budget: one officer proposes, a second one adopts.
final class Measures {
    private Measures() {}

    static Decision propose(ProposeMeasure command, Mandate mandate, Opened state) {
        Refusal refusal = FirstRefusal.of(
                () -> state.measures().get(command.id()) == null ? null
                        : new ActRefusal.MeasureRefused(RefusalCode.MEASURE_EXISTS, command.id()),
                () -> Authorisation.forBudget(BudgetAct.PROPOSE_MEASURE, mandate, command.budget()),
                () -> FirstRefusal.outsideYear(command.act(), command.budget()),
                () -> check(command.measure(), state));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new MeasureProposed(command.budget(),
                        Authorisation.signed(command.act(), BudgetAct.PROPOSE_MEASURE, mandate, command.budget()),
                        command.id(), command.measure()));
    }

    static Decision adopt(AdoptMeasure command, Mandate mandate, Opened state) {
        PendingMeasure pending = state.measures().get(command.id());
        if (pending == null) {
            return Decision.refuse(new ActRefusal.MeasureRefused(RefusalCode.MEASURE_NOT_FOUND, command.id()));
        }
        PersonId proposer = pending.act().actor();
        boolean own = isBy(command.actor(), pending)
                || mandate.represents().stream().anyMatch(person -> isBy(person, pending));
        Refusal refusal = FirstRefusal.of(
                () -> own ? new ActRefusal.OwnMeasure(command.id(), proposer) : null,
                () -> Authorisation.forBudget(BudgetAct.ADOPT_MEASURE, mandate, command.budget()),
                () -> undecided(pending, command.id()),
                () -> check(pending.measure(), state));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new MeasureAdopted(command.budget(),
                        Authorisation.signed(pending.act().by(command.actor()), BudgetAct.ADOPT_MEASURE, mandate,
                                command.budget()),
                        command.id(), pending.measure(), proposer));
    }

    static Decision drop(DropMeasure command, Mandate mandate, Opened state) {
        PendingMeasure pending = state.measures().get(command.id());
        if (pending == null) {
            return Decision.refuse(new ActRefusal.MeasureRefused(RefusalCode.MEASURE_NOT_FOUND, command.id()));
        }
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forBudget(BudgetAct.DROP_MEASURE, mandate, command.budget()),
                () -> undecided(pending, command.id()));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new MeasureDropped(command.budget(),
                        Authorisation.signed(pending.act().by(command.actor()), BudgetAct.DROP_MEASURE, mandate,
                                command.budget()).because(command.reason()),
                        command.id()));
    }

    private static boolean isBy(PersonId person, PendingMeasure pending) {
        return person.equals(pending.act().actor()) || person.equals(pending.act().onBehalfOf());
    }

    private static @Nullable Refusal undecided(PendingMeasure pending, MeasureId id) {
        return pending.status() == PendingMeasure.Status.PROPOSED ? null
                : new ActRefusal.MeasureRefused(RefusalCode.MEASURE_DONE, id);
    }

    private static @Nullable Refusal check(Measure measure, Opened state) {
        return switch (measure) {
            case Measure.Reopening _ -> state.phase() == Phase.CLOSED ? null
                    : new ActRefusal.NoChange(state.budget());
            case Measure.AdoptCrosswalk(Crosswalk crosswalk) -> crosswalk(crosswalk, state);
        };
    }

    private static @Nullable Refusal crosswalk(Crosswalk crosswalk, Opened state) {
        if (crosswalk.from().compareTo(state.budget().year()) >= 0) {
            return new ActRefusal.CrosswalkYear(crosswalk.from(), state.budget().year());
        }
        List<CrosswalkRule> rules = crosswalk.rules();
        for (int i = 0; i < rules.size(); i++) {
            CrosswalkRule rule = rules.get(i);
            if (!rule.shares().isEmpty() && rule.weightSum() != CrosswalkRule.WHOLE) {
                return new ActRefusal.WrongWeights(i + 1, rule.weightSum());
            }
        }
        return null;
    }
}

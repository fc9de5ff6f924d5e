package budgetledger.sample;

import java.util.List;
import java.util.stream.Stream;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PersonId;
import budgetledger.sample.StepParts.BreakdownRow;
import budgetledger.sample.StepParts.CrosswalkRow;
import budgetledger.sample.StepParts.LineRow;

/// Turns steps about whole budgets into commands.
final class BudgetSteps {
    private BudgetSteps() {}

    static Stream<SampleCommand> commands(Step.OfBudget step) {
        BudgetId budget = budget(step.budget());
        Act act = step.act().by(step.by());
        return switch (step) {
            case Step.Open s -> of(step, new OpenBudget(budget, act, s.department()));
            case Step.Enact s -> of(step, new EnactBudget(budget, act, s.lines().stream().map(LineRow::line).toList(),
                    StepParts.orNone(s.breakdowns()).stream().map(BreakdownRow::amounts).toList()));
            case Step.Execute _ -> of(step, new OpenYear(budget, act));
            case Step.Close _ -> of(step, new CloseYear(budget, act));
            case Step.Freeze _ -> of(step, new FreezeBudget(budget, act));
            case Step.Unfreeze _ -> of(step, new UnfreezeBudget(budget, act));
            case Step.Reopen s -> measure(step, new Measure.Reopening(),
                    new AdoptMeasure(budget, measure(s.name()), new PersonId(s.adopt())));
            case Step.Crosswalk s -> measure(step, new Measure.AdoptCrosswalk(new Crosswalk(
                    new FiscalYear(s.from()), s.rules().stream().map(CrosswalkRow::rule).toList())), decision(s));
            case Step.Draft s -> DraftSteps.commands(s, budget, act);
        };
    }

    /// `department/year`.
    static BudgetId budget(String text) {
        List<String> parts = List.of(text.split("/", -1));
        return BudgetId.of(parts.getFirst(), Integer.parseInt(parts.getLast()));
    }

    private static BudgetCommand decision(Step.Crosswalk step) {
        BudgetId budget = budget(step.budget());
        return step.adopt() != null ? new AdoptMeasure(budget, measure(step.name()), new PersonId(step.adopt()))
                : new DropMeasure(budget, measure(step.name()), new PersonId(Story.required(step.drop(), step)),
                        Story.required(step.why(), step).reason());
    }

    private static Stream<SampleCommand> measure(Step.OfBudget step, Measure measure, BudgetCommand decision) {
        return Stream.concat(
                of(step, new ProposeMeasure(budget(step.budget()), step.act().by(step.by()), measure(step.name()),
                        measure)),
                Stream.of(new SampleCommand(step.name() + " decided", new SampleCommand.OfPerson(decision),
                        step.toString())));
    }

    private static Stream<SampleCommand> of(Step.OfBudget step, BudgetCommand command) {
        return Stream.of(new SampleCommand(step.name(), new SampleCommand.OfPerson(command), step.toString()));
    }

    private static MeasureId measure(String name) {
        return new MeasureId(SampleCommand.id("measure " + name).value());
    }
}

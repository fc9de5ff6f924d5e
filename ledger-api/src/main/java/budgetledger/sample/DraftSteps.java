package budgetledger.sample;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Proposal;
import budgetledger.budget.Reason;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.sample.StepParts.BreakdownRow;
import budgetledger.sample.StepParts.Handling;
import budgetledger.sample.StepParts.LineRow;
import org.jspecify.annotations.Nullable;

/// Turns an adjustment of the story, and what became of it, into commands.
final class DraftSteps {
    private DraftSteps() {}

    static Stream<SampleCommand> commands(Step.Draft step, BudgetId budget, Act act) {
        AdjustmentId id = adjustment(step.name());
        SampleCommand drafted = new SampleCommand(step.name(), new SampleCommand.OfPerson(
                new DraftAdjustment(budget, act, id, proposal(step, step.lines()), null)), step.toString());
        List<Handling> then = StepParts.orNone(step.then());
        return Stream.concat(Stream.of(drafted), IntStream.range(0, then.size()).mapToObj(i -> new SampleCommand(
                step.name() + " " + (i + 1) + " " + then.get(i).what(),
                new SampleCommand.OnAdjustment(budget, id, handling(step, budget, id, then.get(i))),
                step.name() + " " + then.get(i))));
    }

    private static Function<AdjustmentVersion, BudgetCommand> handling(
            Step.Draft step, BudgetId budget, AdjustmentId id, Handling handling) {
        PersonId by = new PersonId(handling.by());
        return switch (handling.what()) {
            case "submit" -> version -> new SubmitAdjustment(budget, id, version, by);
            case "approve" -> version -> new ApproveAdjustment(budget, id, version, by, handling.reduced() == null
                    ? null : handling.reduced().stream().map(StepParts::wanYuan).toList());
            case "reject" -> version -> new RejectAdjustment(budget, id, version, by, reason(handling));
            case "return" -> version -> new ReturnAdjustment(budget, id, version, by, reason(handling));
            case "withdraw" -> version -> new WithdrawAdjustment(budget, id, version, by, reason(handling));
            case "note" -> _ -> new AddNote(budget, id, by, reason(handling));
            case "revise" -> version -> new ReviseAdjustment(budget, step.act().by(handling.by()), id, version,
                    proposal(step, handling.lines()));
            default -> throw new IllegalStateException("unknown in the sample: " + handling);
        };
    }

    private static Proposal proposal(Step.Draft step, @Nullable List<LineRow> lines) {
        return new Proposal(step.kind(), StepParts.orNone(lines).stream().map(LineRow::line).toList(),
                StepParts.orNone(step.breakdowns()).stream().map(BreakdownRow::amounts).toList(),
                new Terms(step.source(), step.subject() == null ? null : entry(step.subject()),
                        step.resolution() == null ? null
                                : new DocumentRef(step.resolution().getFirst(), step.resolution().getLast(), null),
                        step.to() == null ? null : new Transfer(BudgetSteps.budget(step.to()),
                                StepParts.orNone(step.arrivals()).stream().map(LineRow::line).toList())));
    }

    private static EntryRef entry(String subject) {
        return subject.contains("/") ? EntryRef.parse(subject) : new EntryRef.OfAdjustment(adjustment(subject));
    }

    private static Reason reason(Handling handling) {
        return new Reason(Story.required(handling.code(), handling), Story.required(handling.text(), handling));
    }

    private static AdjustmentId adjustment(String name) {
        return new AdjustmentId(SampleCommand.id("adjustment " + name).value());
    }
}

package budgetledger.axon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Proposal;

/// Short ways to say ordinary commands.
final class SampleCommands {
    private SampleCommands() {}

    static BudgetId budget(String department) {
        return BudgetId.of(department, 2022);
    }

    static BudgetCommand open(BudgetId budget) {
        return new BudgetCommand.OpenBudget(budget, Samples.act(), "示例部门");
    }

    static BudgetCommand enact(BudgetId budget, String yuan) {
        return new BudgetCommand.EnactBudget(budget, Samples.act(), List.of(Samples.amount(Samples.RUNNING, yuan)),
                List.of());
    }

    static AdjustmentId adjustment(String name) {
        return new AdjustmentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static BudgetCommand reduce(BudgetId budget, String name, String yuan) {
        return new BudgetCommand.DraftAdjustment(budget, Samples.act(), adjustment(name), Proposal.of(
                AdjustmentKind.REDUCTION, List.of(Samples.amount(Samples.RUNNING, yuan)), List.of()), null);
    }

    /// Opens the year once, drafts and submits a reduction and answers the version an approver would see.
    static AdjustmentVersion submitted(Assembly node, BudgetId budget, String name, String yuan) {
        node.send("year-" + budget, new BudgetCommand.OpenYear(budget, Samples.act()));
        CommandOutcome.Done drafted = (CommandOutcome.Done) node.send("draft-" + name, reduce(budget, name, yuan));
        AdjustmentVersion version = ((BudgetEvent.AdjustmentDrafted) drafted.events().getFirst().event()).version();
        CommandOutcome.Done done = (CommandOutcome.Done) node.send("submit-" + name,
                new BudgetCommand.SubmitAdjustment(budget, adjustment(name), version, Samples.MAKER));
        return ((BudgetEvent.AdjustmentSubmitted) done.events().getFirst().event()).version();
    }

    static BudgetCommand approve(BudgetId budget, String name, AdjustmentVersion version) {
        return new BudgetCommand.ApproveAdjustment(budget, adjustment(name), version, Samples.CHECKER, null);
    }
}

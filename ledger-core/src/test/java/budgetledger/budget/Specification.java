package budgetledger.budget;

import java.util.List;

import budgetledger.Samples;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;

/// Given accepted commands, when one more comes, then a decision: the form of the behaviour tests.
final class Specification {
    static final AdjustmentId A = Lexicon.adjustment("A");
    static final AdjustmentId B = Lexicon.adjustment("B");
    static final Act ACT = Samples.act();
    private static final AdjustmentVersion ANY = new AdjustmentVersion(1, Lexicon.OTHER_HASH);

    private BudgetState state = BudgetState.ABSENT;

    private Specification() {}

    static Specification given(BudgetCommand... accepted) {
        Specification specification = new Specification();
        for (BudgetCommand command : accepted) {
            specification.and(command);
        }
        return specification;
    }

    /// Takes the command, which must be accepted. A version of 1 with no content stands for the current one.
    Specification and(BudgetCommand command) {
        if (!(when(command) instanceof Decision.Accepted(var events))) {
            throw new AssertionError("given " + command + ": " + when(command));
        }
        events.forEach(event -> state = BudgetEvolution.evolve(state, event));
        return this;
    }

    Decision when(BudgetCommand command) {
        return BudgetDecider.decide(switch (command) {
            case SubmitAdjustment c when c.version().equals(ANY) ->
                new SubmitAdjustment(c.budget(), c.adjustment(), version(c.adjustment()), c.actor());
            case ApproveAdjustment c when c.version().equals(ANY) ->
                new ApproveAdjustment(c.budget(), c.adjustment(), version(c.adjustment()), c.actor(), c.reduced());
            default -> command;
        }, Samples.mandate(command.actor()), state);
    }

    BudgetState.Opened state() {
        return (BudgetState.Opened) state;
    }

    AdjustmentVersion version(AdjustmentId adjustment) {
        return state().adjustments().get(adjustment).version();
    }

    static BudgetCommand open() {
        return new OpenBudget(Samples.BUDGET, ACT, Samples.DEPARTMENT_NAME);
    }

    static BudgetCommand openYear() {
        return new OpenYear(Samples.BUDGET, ACT);
    }

    static BudgetCommand enact(List<LineAmount> lines, BreakdownAmounts... breakdowns) {
        return new EnactBudget(Samples.BUDGET, ACT, lines, List.of(breakdowns));
    }

    static DraftAdjustment draft(
            AdjustmentId id, AdjustmentKind kind, List<LineAmount> lines, BreakdownAmounts... breakdowns) {
        return new DraftAdjustment(Samples.BUDGET, ACT, id,
                Proposal.of(kind, lines, List.of(breakdowns)), null);
    }

    static BudgetCommand submit(AdjustmentId id) {
        return new SubmitAdjustment(Samples.BUDGET, id, ANY, Samples.MAKER);
    }

    static BudgetCommand approve(AdjustmentId id) {
        return new ApproveAdjustment(Samples.BUDGET, id, ANY, Samples.CHECKER, null);
    }

    static LineChange change(LineKey line, String before, String decided) {
        return new LineChange(line, Samples.yuan(before), Samples.yuan(decided), Samples.yuan(decided));
    }

    static ItemChange change(String item, String before, String change) {
        return new ItemChange(BreakdownItem.parse(item), Samples.yuan(before), Samples.yuan(change));
    }

    static BreakdownChange change(BreakdownAxis axis, String before, String change, ItemChange... items) {
        return new BreakdownChange(axis, Samples.yuan(before), Samples.yuan(change), List.of(items));
    }

    static BreakdownAmounts breakdown(BreakdownAxis axis, ItemAmount... items) {
        return new BreakdownAmounts(axis, null, List.of(items));
    }

    static BreakdownAmounts breakdown(BreakdownAxis axis, String whole, ItemAmount... items) {
        return new BreakdownAmounts(axis, Samples.yuan(whole), List.of(items));
    }

    static Decision accepted(BudgetEvent event) {
        return new Decision.Accepted(List.of(event));
    }

    static Decision refused(Refusal refusal) {
        return new Decision.Refused(refusal);
    }
}

package budgetledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.budget.Act;
import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.LineAmount;
import budgetledger.budget.Phase;
import budgetledger.budget.Proposal;
import budgetledger.budget.Reason;

/// A history told act by act, each of them accepted: what tests with names and round figures begin from.
public final class Told {
    private final Map<BudgetId, BudgetState> states = new HashMap<>();
    private final List<BudgetEvent> events = new ArrayList<>();

    public List<BudgetEvent> events() {
        return List.copyOf(events);
    }

    public Told enacted(BudgetId budget, List<LineAmount> lines, BreakdownAmounts... breakdowns) {
        if (!states.containsKey(budget)) {
            tell(new OpenBudget(budget, act(budget, 1, 1), Samples.DEPARTMENT_NAME));
        }
        return tell(new EnactBudget(budget, act(budget, 1, 1), lines, List.of(breakdowns)));
    }

    public Told drafted(BudgetId budget, int number, AdjustmentKind kind, Act act, LineAmount... lines) {
        return tell(new DraftAdjustment(budget, act, id(number),
                Proposal.of(kind, List.of(lines), List.of()), null));
    }

    public Told submitted(BudgetId budget, int number) {
        return tell(new SubmitAdjustment(budget, id(number), adjustment(budget, number).version(), Samples.MAKER));
    }

    public Told approved(BudgetId budget, int number) {
        return tell(new ApproveAdjustment(budget, id(number), adjustment(budget, number).version(), Samples.CHECKER,
                null));
    }

    public Told rejected(BudgetId budget, int number, Reason reason) {
        return tell(new RejectAdjustment(budget, id(number), adjustment(budget, number).version(), Samples.CHECKER,
                reason));
    }

    public Told withdrawn(BudgetId budget, int number, Reason reason) {
        return tell(new WithdrawAdjustment(budget, id(number), adjustment(budget, number).version(), Samples.MAKER,
                reason));
    }

    public Adjustment adjustment(BudgetId budget, int number) {
        Adjustment known = ((BudgetState.Opened) states.get(budget)).adjustments().get(id(number));
        if (known == null) {
            throw new AssertionError("no adjustment " + number + " of " + budget);
        }
        return known;
    }

    public static AdjustmentId id(int number) {
        return new AdjustmentId(new UUID(0, number));
    }

    public static Act act(BudgetId budget, int month, int day) {
        return Samples.act(Samples.MAKER, LocalDate.of(budget.year().value(), month, day));
    }

    private Told tell(BudgetCommand command) {
        BudgetState state = states.getOrDefault(command.budget(), BudgetState.ABSENT);
        if (command instanceof SubmitAdjustment && ((BudgetState.Opened) state).phase() == Phase.ENACTED) {
            // That execution begins is of no interest to these stories, so it has no position in them.
            state = BudgetEvolution.evolve(state, new YearOpened(command.budget(), act(command.budget(), 1, 1)));
        }
        Decision decision = BudgetDecider.decide(command, Samples.mandate(command.actor()), state);
        if (!(decision instanceof Decision.Accepted(var accepted))) {
            throw new AssertionError("refused: " + command + ": " + decision);
        }
        for (BudgetEvent event : accepted) {
            state = BudgetEvolution.evolve(state, event);
            events.add(event);
        }
        states.put(command.budget(), state);
        return this;
    }
}

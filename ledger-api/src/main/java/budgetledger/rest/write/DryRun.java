package budgetledger.rest.write;

import java.util.ArrayList;
import java.util.List;

import budgetledger.authority.Authority;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.Side;
import budgetledger.eventlog.BudgetStates;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLog;
import budgetledger.money.Money;
import budgetledger.rest.problem.Problem;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.read.BreakdownChangeView;
import budgetledger.rest.read.LineChangeView;
import budgetledger.rest.read.Names;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Decides without writing: the same pure decision on the same folded state and the same rights, and no event.
@Component
public class DryRun {
    private final EventLog log;
    private final BudgetStates states;
    private final Authority authority;
    private final Names names;

    DryRun(EventLog log, BudgetStates states, Authority authority, Names names) {
        this.log = log;
        this.states = states;
        this.authority = authority;
        this.names = names;
    }

    /// What would become of the command now.
    public DryRunView decide(BudgetCommand command, HttpServletRequest request) {
        long head = log.head().position();
        BudgetId budget = command.budget();
        BudgetState before = states.read(budget).state();
        Decision decision = BudgetDecider.decide(command,
                authority.entitled(command.actor(), budget).mandate(), before);
        return switch (decision) {
            case Decision.Accepted(var events) -> accepted(events, before, budget, head);
            case Decision.Refused(var refusal) -> new DryRunView("REFUSED", List.of(), List.of(), List.of(), null,
                    Problem.of(request, ProblemException.of(refusal)), head);
        };
    }

    private DryRunView accepted(List<BudgetEvent> events, BudgetState before, BudgetId budget, long head) {
        List<LineChange> lines = new ArrayList<>();
        List<BreakdownChange> breakdowns = new ArrayList<>();
        BudgetState after = before;
        for (BudgetEvent event : events) {
            after = BudgetEvolution.evolve(after, event);
            switch (event) {
                case AdjustmentDrafted e -> lines.addAll(e.lines());
                case AdjustmentRevised e -> lines.addAll(e.lines());
                case AdjustmentEndorsed e -> lines.addAll(e.lines());
                case BudgetEnacted e -> {
                    lines.addAll(e.lines());
                    breakdowns.addAll(e.breakdowns());
                }
                case AdjustmentApproved e -> {
                    lines.addAll(e.lines());
                    breakdowns.addAll(e.breakdowns());
                }
                default -> { }
            }
        }
        Money then = expenditure(before);
        Money now = expenditure(after);
        return new DryRunView("ACCEPTED", events.stream().map(event -> EventCatalog.type(event).name()).toList(),
                LineChangeView.of(lines, budget.year(), names), BreakdownChangeView.of(breakdowns),
                then.equals(now) && lines.isEmpty() ? null : new DryRunView.Total(then, now), null, head);
    }

    private static Money expenditure(BudgetState state) {
        Money sum = Money.ZERO;
        if (state instanceof BudgetState.Opened opened) {
            for (PersistentMap.Entry<LineKey, Money> line : opened.lines()) {
                sum = line.key().side() == Side.EXPENDITURE ? sum.plus(line.value()) : sum;
            }
        }
        return sum;
    }
}

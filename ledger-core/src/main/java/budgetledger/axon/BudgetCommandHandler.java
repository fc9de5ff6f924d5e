package budgetledger.axon;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.eventlog.EventLog;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/// Loads the budget a command names, or begins it, and lets it decide. A refusal comes back as a value together
/// with the sequence it was based on.
public final class BudgetCommandHandler {
    /// All budget commands travel under this one name.
    public static final String COMMAND_NAME = "budget";

    private static final long NO_EVENTS = -1;

    private final Repository<BudgetAggregate> budgets;
    private final EventLog log;

    public BudgetCommandHandler(Repository<BudgetAggregate> budgets, EventLog log) {
        this.budgets = budgets;
        this.log = log;
    }

    /// A decision and the sequence of the last event that it knew of.
    record Handled(Decision decision, long sequence) {}

    @CommandHandler(commandName = COMMAND_NAME)
    Handled handle(CommandMessage<BudgetCommand> message) throws Exception {
        BudgetCommand command = message.getPayload();
        Submission submission = Submission.of(message.getMetaData());
        if (command instanceof OpenBudget && log.lastSequence(command.budget().stream()).isEmpty()) {
            return new Handled(begin(command, submission), NO_EVENTS);
        }
        Aggregate<BudgetAggregate> budget;
        try {
            budget = budgets.load(command.budget().stream());
        } catch (AggregateNotFoundException e) {
            return new Handled(onNothing(command, submission), NO_EVENTS);
        }
        Long version = budget.version();
        Decision decision = budget.invoke(root -> root.handle(command, submission));
        return new Handled(decision, version == null ? NO_EVENTS : version);
    }

    private static Decision onNothing(BudgetCommand command, Submission submission) {
        return BudgetDecider.decide(command, submission.mandate(), BudgetState.ABSENT);
    }

    private Decision begin(BudgetCommand command, Submission submission) throws Exception {
        Decision decision = onNothing(command, submission);
        if (decision instanceof Decision.Accepted) {
            budgets.newInstance(() -> {
                BudgetAggregate budget = new BudgetAggregate();
                budget.handle(command, submission);
                return budget;
            });
        }
        return decision;
    }
}

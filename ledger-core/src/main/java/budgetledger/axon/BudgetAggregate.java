package budgetledger.axon;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/// Axon's view of a budget: it holds the state, asks the pure decision and applies what that answers. No rule
/// lives here.
@AggregateRoot(type = BudgetAggregate.TYPE)
public class BudgetAggregate {
    /// Name of the aggregate type in Axon's registers.
    public static final String TYPE = "Budget";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private BudgetState state = BudgetState.ABSENT;

    /// An aggregate as a snapshot holds it.
    static BudgetAggregate of(BudgetState.Opened state) {
        BudgetAggregate aggregate = new BudgetAggregate();
        aggregate.stream = state.budget().stream();
        aggregate.state = state;
        return aggregate;
    }

    Decision handle(BudgetCommand command, Submission submission) {
        Decision decision = BudgetDecider.decide(command, submission.mandate(), state);
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(event -> AggregateLifecycle.apply(event, submission.asMetaData()));
        }
        return decision;
    }

    @EventSourcingHandler
    void on(BudgetEvent event) {
        stream = event.budget().stream();
        state = BudgetEvolution.evolve(state, event);
    }

    public BudgetState state() {
        return state;
    }
}

package budgetledger.rest.request;

import budgetledger.axon.CommandOutcome;
import budgetledger.axon.CommandOutcome.Done;
import budgetledger.axon.Commands;
import budgetledger.budget.BudgetCommand;
import budgetledger.eventlog.Trace;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends commands and says what became of them.
@Component
public class Writes {
    private final Commands commands;

    Writes(Commands commands) {
        this.commands = commands;
    }

    /// Carries a write out, or gives its first answer again.
    ///
    /// @throws ProblemException when it is refused
    public Done send(BudgetCommand command, Write write) {
        return switch (commands.send(command, Trace.of(write.command()), write.inputHash())) {
            case Done done -> done;
            case CommandOutcome.Refused(var refusal) -> throw ProblemException.of(refusal);
            case CommandOutcome.KeyReused _ -> throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        };
    }

    /// The headers that the answer to a write has.
    public static ResponseEntity.BodyBuilder answer(Done done, int status) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header(LedgerPosition.HEADER, Long.toString(done.position()));
        return done.replayed() ? answer.header(IdempotencyKey.REPLAYED, "true") : answer;
    }
}

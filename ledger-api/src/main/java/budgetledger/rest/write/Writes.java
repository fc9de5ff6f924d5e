package budgetledger.rest.write;

import java.util.function.Function;
import java.util.function.Supplier;

import budgetledger.axon.CommandOutcome;
import budgetledger.axon.CommandOutcome.Done;
import budgetledger.axon.Commands;
import budgetledger.budget.BudgetCommand;
import budgetledger.eventlog.Trace;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.LedgerPosition;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends commands and says what became of them.
@Component
public class Writes {
    private final Commands commands;

    private final DryRun dryRun;

    Writes(Commands commands, DryRun dryRun) {
        this.commands = commands;
        this.dryRun = dryRun;
    }

    /// Carries a write out and answers it; or only says what would become of it, when the query asks for that.
    ///
    /// @param write made only when something is written, because it needs its key
    public ResponseEntity<?> answer(BudgetCommand command, WriteQuery query, Supplier<Write> write,
            HttpServletRequest request, Function<Done, ResponseEntity<?>> answer) {
        return query.isDry() ? dryRun(command, request) : answer.apply(send(command, write.get()));
    }

    /// Says what would become of a command, and writes nothing.
    public ResponseEntity<?> dryRun(BudgetCommand command, HttpServletRequest request) {
        DryRunView view = dryRun.decide(command, request);
        return Answers.at(view.position(), view);
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

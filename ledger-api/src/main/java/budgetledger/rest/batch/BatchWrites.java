package budgetledger.rest.batch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import budgetledger.axon.BatchOutcome;
import budgetledger.axon.Batches;
import budgetledger.batch.BatchDecision;
import budgetledger.batch.BatchRecorded;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.problem.RefusalView;
import budgetledger.rest.read.Answers;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.LedgerPosition;
import budgetledger.rest.write.Write;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends batches and says what became of them, row by row.
@Component
class BatchWrites {
    /// More than this help nobody.
    private static final int REFUSALS_MAX = 100;
    /// No caller's key is like this: keys have no blanks.
    private static final String DRY = "dry run";

    private final Batches batches;
    private final EventLog log;

    BatchWrites(Batches batches, EventLog log) {
        this.batches = batches;
        this.log = log;
    }

    /// Makes the plan of a batch from the command that carries it out.
    interface Planner {
        Batches.Plan plan(CommandId command);
    }

    /// What to answer when there is nothing to do.
    private static ProblemException nothing() {
        return ProblemException.of(ProblemKind.NOTHING_TO_REVERSE);
    }

    /// Says what would become of a batch, and writes nothing.
    ResponseEntity<BatchView> dryRun(PersonId maker, Planner planner, HttpServletRequest request) {
        CommandId command = CommandId.of(maker.value(), DRY);
        long head = log.head().position();
        Optional<BatchDecision> decided = batches.decide(maker, planner.plan(command));
        BatchDecision decision = decided.orElseThrow(BatchWrites::nothing);
        return Answers.at(head, BatchView.dry(decision.record(), BatchRow.of(decision, command),
                Language.of(request), head));
    }

    /// Carries a batch out, or gives its first answer again.
    ///
    /// @throws ProblemException when nothing of it was written
    ResponseEntity<BatchView> send(PersonId maker, Write write, Planner planner, HttpServletRequest request) {
        Language language = Language.of(request);
        return switch (batches.send(maker, Trace.of(write.command()), write.inputHash(),
                planner.plan(write.command()))) {
            case BatchOutcome.Done done -> answer(done, write.command(), language);
            case BatchOutcome.Refused(BatchRecorded record) -> throw refused(record, language);
            case BatchOutcome.Nothing _ -> throw nothing();
            case BatchOutcome.KeyReused _ -> throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static ResponseEntity<BatchView> answer(BatchOutcome.Done done, CommandId command, Language language) {
        BatchRecorded batch = (BatchRecorded) done.events().getFirst().event();
        List<BatchRow> rows =
                BatchRow.of(batch, command, done.events().stream().map(RecordedEvent::event).toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(BatchReads.link(batch.id())))
                .header(LedgerPosition.HEADER, Long.toString(done.position()));
        if (done.replayed()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(BatchView.done(batch, rows, language, done.events().getFirst().position(),
                done.position()));
    }

    private static ProblemException refused(BatchRecorded batch, Language language) {
        List<Fault> faults = batch.refused().stream().limit(REFUSALS_MAX)
                .map(row -> Fault.refused("/rows/" + row.row(),
                        RefusalView.of(language, row.code(), row.evidence())))
                .toList();
        return ProblemException.of(ProblemKind.BATCH_REFUSED, faults, "rows", Integer.toString(batch.rows()),
                "refused", Integer.toString(batch.refused().size()));
    }

    /// The write that a request with a body is, or a dry run.
    ResponseEntity<BatchView> answer(PersonId maker, boolean dry, Supplier<Write> write, Planner planner,
            HttpServletRequest request) {
        return dry ? dryRun(maker, planner, request) : send(maker, write.get(), planner, request);
    }
}

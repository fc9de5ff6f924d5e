package budgetledger.rest.access;

import java.util.List;
import java.util.function.Function;

import budgetledger.access.AccessCommand;
import budgetledger.access.AccessDecider;
import budgetledger.access.AccessDecision;
import budgetledger.authority.AccessBook;
import budgetledger.authority.AccessOutcome;
import budgetledger.authority.AccessOutcome.Done;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;
import budgetledger.rest.problem.Problem;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.IdempotencyKey;
import budgetledger.rest.request.LedgerPosition;
import budgetledger.rest.write.DryRunView;
import budgetledger.rest.write.Write;
import budgetledger.rest.write.WriteQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends commands about access and says what became of them.
@Component
class AccessWrites {
    private final AccessBook book;
    private final EventLog log;

    AccessWrites(AccessBook book, EventLog log) {
        this.book = book;
        this.log = log;
    }

    /// A write as it was sent.
    record Asked(PersonId actor, WriteQuery query, @Nullable String key, Body body, HttpServletRequest request) {}

    /// Takes a step on something that is there. Without a key the same request by the same person is the same write.
    ResponseEntity<?> step(AccessCommand command, Asked asked, String path, Function<Done, Object> view) {
        if (asked.query().isDry()) {
            return dryRun(command, asked.request());
        }
        Write write = Write.ofVersion(asked.actor(), asked.key(), "PUT", path, null, asked.body());
        Done done = send(command, write);
        return answer(done, HttpStatus.OK.value()).body(view.apply(done));
    }

    /// Says what would become of a command now, and writes nothing.
    ResponseEntity<?> dryRun(AccessCommand command, HttpServletRequest request) {
        long head = log.head().position();
        DryRunView view = switch (AccessDecider.decide(command, book.current().state(), book.today())) {
            case AccessDecision.Accepted(var event) -> new DryRunView("ACCEPTED",
                    List.of(EventCatalog.type(event).name()), List.of(), List.of(), null, null, head);
            case AccessDecision.Refused(var refusal) -> new DryRunView("REFUSED", List.of(), List.of(), List.of(), null,
                    Problem.of(request, ProblemException.of(refusal)), head);
        };
        return Answers.at(head, view);
    }

    /// Carries a write out, or gives its first answer again.
    ///
    /// @throws ProblemException when it is refused
    Done send(AccessCommand command, Write write) {
        return switch (book.send(command, Trace.of(write.command()), write.inputHash())) {
            case Done done -> done;
            case AccessOutcome.Refused(var refusal) -> throw ProblemException.of(refusal);
            case AccessOutcome.KeyReused _ -> throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        };
    }

    static ResponseEntity.BodyBuilder answer(Done done, int status) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).header(LedgerPosition.HEADER, Long.toString(done.position()));
        return done.replayed() ? answer.header(IdempotencyKey.REPLAYED, "true") : answer;
    }
}

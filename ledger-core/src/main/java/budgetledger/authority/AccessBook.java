package budgetledger.authority;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import budgetledger.access.AccessCommand;
import budgetledger.access.AccessDecider;
import budgetledger.access.AccessDecision;
import budgetledger.access.AccessEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;

/// Keeps access folded in memory and up to date with the log, and sends the commands that change it. Each question
/// asks the log first whether anything is new; what is new is folded, never all again.
public final class AccessBook implements Authority {
    /// More conflicts in a row than this mean that access is changed faster than it can be decided on.
    private static final int ATTEMPTS_MAX = 20;

    private static final int PAGE_EVENTS = 5_000;

    /// A question about the past is answered by folding at most about that many events.
    public static final int EVENTS_MAX = 100_000;

    /// Days begin and end where the budgets are kept.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EventLog log;
    private final InstantSource clock;
    private final Object folding = new Object();
    private volatile FoldedAccess folded = FoldedAccess.NOTHING;

    public AccessBook(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// Access as the log has it now.
    public FoldedAccess current() {
        OptionalLong last = log.lastSequence(AccessEvent.STREAM);
        FoldedAccess known = folded;
        return last.isEmpty() || last.getAsLong() <= known.lastSequence() ? known : foldedTo(last.getAsLong());
    }

    /// Access as it was when the log ended at a position; the same for ever.
    ///
    /// @return empty when that would mean to fold more than [#EVENTS_MAX] events
    public Optional<FoldedAccess> at(long position) {
        FoldedAccess now = current();
        if (now.lastPosition() <= position) {
            return Optional.of(now);
        }
        FoldedAccess then = FoldedAccess.NOTHING;
        while (then.lastSequence() < EVENTS_MAX) {
            for (RecordedEvent event : log.readStream(AccessEvent.STREAM, then.lastSequence() + 1, PAGE_EVENTS)) {
                if (event.position() > position) {
                    return Optional.of(then);
                }
                then = then.with(event);
            }
        }
        return Optional.empty();
    }

    private FoldedAccess foldedTo(long sequence) {
        synchronized (folding) {
            while (folded.lastSequence() < sequence) {
                FoldedAccess next = folded;
                for (RecordedEvent event :
                        log.readStream(AccessEvent.STREAM, next.lastSequence() + 1, PAGE_EVENTS)) {
                    next = next.with(event);
                }
                folded = next;
            }
            return folded;
        }
    }

    @Override
    public Entitled entitled(PersonId person, BudgetId budget) {
        FoldedAccess now = current();
        return new Entitled(now.state().mandate(person, budget, today()), now.guard());
    }

    /// Sends a command and waits until it is durable or refused.
    ///
    /// @param inputHash SHA-256 over everything the caller asked for
    /// @throws EventLogUnavailable when it is not known whether the command was taken; retry with the same id
    public AccessOutcome send(AccessCommand command, Trace trace, String inputHash) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Optional<AccessOutcome> outcome = attempt(command, trace, inputHash);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new EventLogUnavailable("too many conflicts on " + AccessEvent.STREAM);
    }

    private Optional<AccessOutcome> attempt(AccessCommand command, Trace trace, String inputHash) {
        FoldedAccess now = current();
        return switch (AccessDecider.decide(command, now.state(), today())) {
            case AccessDecision.Accepted(var event) -> append(
                    new Append(AccessEvent.STREAM, now.lastSequence() + 1, trace, inputHash, List.of(event)));
            case AccessDecision.Refused(var refusal) -> {
                Optional<AccessOutcome> earlier =
                        log.receipt(trace.command()).map(receipt -> answer(receipt, inputHash));
                // A refusal counts only if nothing has happened since, because another node may have been faster.
                boolean stale = current().lastSequence() != now.lastSequence();
                yield earlier.isPresent() || stale ? earlier : Optional.of(new AccessOutcome.Refused(refusal));
            }
        };
    }

    private Optional<AccessOutcome> append(Append append) {
        return switch (log.append(append)) {
            case Appended.Recorded(var events) -> Optional.of(new AccessOutcome.Done(events, false));
            case Appended.AlreadyDone(var receipt) -> Optional.of(answer(receipt, append.inputHash()));
            case Appended.Conflict _, Appended.Outdated _ -> Optional.empty();
        };
    }

    private AccessOutcome answer(Receipt receipt, String inputHash) {
        if (!receipt.isFor(inputHash)) {
            return new AccessOutcome.KeyReused();
        }
        int events = Math.toIntExact(receipt.lastPosition() - receipt.firstPosition() + 1);
        return new AccessOutcome.Done(log.readAfter(receipt.firstPosition() - 1, events), true);
    }
}

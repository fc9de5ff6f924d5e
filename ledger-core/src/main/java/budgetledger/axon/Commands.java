package budgetledger.axon;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import budgetledger.authority.Authority;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.Decision;
import budgetledger.budget.GrantId;
import budgetledger.budget.Mandate;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.Trace;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.GenericMessage;

/// The way into the ledger: sends a command through Axon's gateway and makes sure that it takes effect once.
///
/// The happy path asks nothing beforehand. A known command id shows when the append meets its receipt, or when
/// the decision refuses what has already happened; only then is the receipt looked up. A refusal counts only if
/// it was based on the stream's last event, because another node may have been faster.
public final class Commands {
    /// More conflicts in a row than this mean that the budget is written to faster than it can be decided on.
    private static final int ATTEMPTS_MAX = 20;

    private final CommandGateway gateway;
    private final EventLog log;
    private final Cache cache;
    private final Authority authority;
    private final Turns turns;

    /// A new way in.
    ///
    /// @param cache the cache of the aggregate repository, so that a stale budget can be dropped from it
    /// @param turns shared with the node's [Batches]
    public Commands(CommandGateway gateway, EventLog log, Cache cache, Authority authority, Turns turns) {
        this.authority = authority;
        this.turns = turns;
        this.gateway = gateway;
        this.log = log;
        this.cache = cache;
    }

    /// Sends a person's command and waits until it is durable or refused. It is decided on the rights that the
    /// person has when it is recorded.
    ///
    /// @param inputHash SHA-256 over everything the caller asked for, see [CommandId#inputHash]
    /// @throws EventLogUnavailable when it is not known whether the command was taken; retry with the same id
    public CommandOutcome send(BudgetCommand command, Trace trace, String inputHash) {
        return send(command, () -> {
            Authority.Entitled entitled = authority.entitled(command.actor(), command.budget());
            return new Submission(trace, inputHash, entitled.mandate(), List.of(entitled.guard()));
        });
    }

    /// Sends a command by which the program itself carries on what people have decided. Never for what a person
    /// asks.
    public CommandOutcome carryOn(BudgetCommand command, Trace trace, String inputHash) {
        return carryOn(command, trace, inputHash, List::of);
    }

    /// As [#carryOn(BudgetCommand, Trace, String)].
    ///
    /// @param guards what must hold when it is recorded, read anew at each attempt
    public CommandOutcome carryOn(
            BudgetCommand command, Trace trace, String inputHash, Supplier<List<Guard>> guards) {
        Mandate mandate = Mandate.ofService(command.actor(), new GrantId(trace.command().value()));
        return send(command, () -> new Submission(trace, inputHash, mandate, guards.get()));
    }

    /// @param submission made anew for each attempt
    private CommandOutcome send(BudgetCommand command, Supplier<Submission> submission) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Optional<CommandOutcome> outcome =
                    turns.together(command.budget(), () -> attempt(command, submission.get()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            cache.remove(command.budget().stream());
        }
        throw new EventLogUnavailable("too many conflicts on " + command.budget());
    }

    private Optional<CommandOutcome> attempt(BudgetCommand command, Submission submission) {
        try {
            BudgetCommandHandler.Handled handled = gateway.sendAndWait(new GenericCommandMessage<>(
                    new GenericMessage<>(command, submission.asMetaData()), BudgetCommandHandler.COMMAND_NAME));
            return switch (handled.decision()) {
                case Decision.Accepted _ -> Optional.of(new CommandOutcome.Done(submission.recorded(), false));
                case Decision.Refused(var refusal) -> {
                    Optional<CommandOutcome> earlier = earlier(submission);
                    boolean stale = log.lastSequence(command.budget().stream()).orElse(-1) != handled.sequence();
                    yield earlier.isPresent() || stale ? earlier
                            : Optional.of(new CommandOutcome.Refused(refusal));
                }
            };
        } catch (AppendNotTaken e) {
            return switch (e.answer()) {
                case Appended.AlreadyDone(var receipt) -> Optional.of(answer(receipt, submission.inputHash()));
                case Appended.Conflict _, Appended.Outdated _ -> Optional.empty();
                case Appended.Recorded _ -> throw e;
            };
        }
    }

    private Optional<CommandOutcome> earlier(Submission submission) {
        return log.receipt(submission.trace().command()).map(receipt -> answer(receipt, submission.inputHash()));
    }

    private CommandOutcome answer(Receipt receipt, String inputHash) {
        if (!receipt.isFor(inputHash)) {
            return new CommandOutcome.KeyReused();
        }
        int events = Math.toIntExact(receipt.lastPosition() - receipt.firstPosition() + 1);
        return new CommandOutcome.Done(log.readAfter(receipt.firstPosition() - 1, events), true);
    }
}

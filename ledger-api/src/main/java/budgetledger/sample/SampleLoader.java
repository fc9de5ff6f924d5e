package budgetledger.sample;

import java.util.List;
import java.util.concurrent.TimeUnit;

import budgetledger.authority.AccessBook;
import budgetledger.authority.AccessOutcome;
import budgetledger.axon.CommandOutcome;
import budgetledger.axon.Commands;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;
import budgetledger.sample.SampleCommand.OfAccess;
import budgetledger.sample.SampleCommand.OfPerson;
import budgetledger.sample.SampleCommand.OnAdjustment;
import budgetledger.sample.SampleCommand.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the sample into an empty log: the published department, and the invented story. Each command has a stable
/// id, so that a load that was interrupted is finished at the next start and nothing is ever loaded twice. What was
/// loaded by an earlier version gets the rest.
public final class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final AccessBook access;
    private final Commands commands;
    private final EventLog log;
    private final Adjusted adjusted;

    public SampleLoader(AccessBook access, Commands commands, EventLog log) {
        this.access = access;
        this.commands = commands;
        this.log = log;
        this.adjusted = new Adjusted(log);
    }

    /// Sends what is not yet in the log. A log that began with something else is left alone, and so are rights that
    /// somebody else has begun to grant: without its persons there is no story.
    ///
    /// @throws IllegalStateException when the ledger refuses a command of the sample, or a transfer does not arrive
    public void load() {
        List<SampleCommand> published = new SampleFiles().commands();
        List<SampleCommand> story = Story.commands();
        boolean ours = log.head().position() == 0 || isKnown(published.getFirst());
        if (!ours || isKnown(story.getLast())) {
            return;
        }
        long begin = System.nanoTime();
        published.forEach(this::carryOut);
        if (access.current().state().founder() == null || isKnown(story.getFirst())) {
            story.forEach(this::carryOut);
        } else {
            LOG.warn("rights are granted in this log already: the invented departments are left out");
        }
        LOG.info("loaded the sample departments in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    private boolean isKnown(SampleCommand command) {
        return log.receipt(command.id()).isPresent();
    }

    /// A transfer is waited for even where its approval was recorded by an earlier start.
    private void carryOut(SampleCommand command) {
        if (isKnown(command)) {
            LOG.debug("sample command {} is in the log", command.name());
        } else {
            send(command);
        }
        if (command.asked() instanceof OnAdjustment on) {
            adjusted.awaitArrival(on.budget(), on.adjustment());
        }
    }

    /// Sends one command and waits for nothing else.
    void send(SampleCommand command) {
        Trace trace = Trace.of(command.id());
        switch (command.asked()) {
            case Published(var asked) -> check(command, commands.carryOn(asked, trace, command.inputHash()));
            case OfPerson(var asked) -> check(command, commands.send(asked, trace, command.inputHash()));
            case OnAdjustment(var budget, var adjustment, var asked) -> {
                AdjustmentVersion version = adjusted.version(budget, adjustment);
                BudgetCommand current = asked.apply(version);
                check(command, commands.send(current, trace, command.inputHash()));
            }
            case OfAccess(var asked) ->
                check(command, access.send(asked.apply(access.today()), trace, command.inputHash()));
        }
    }

    private static void check(SampleCommand command, CommandOutcome outcome) {
        if (!(outcome instanceof CommandOutcome.Done)) {
            throw new IllegalStateException("sample command " + command.name() + " is answered by " + outcome);
        }
    }

    private static void check(SampleCommand command, AccessOutcome outcome) {
        if (!(outcome instanceof AccessOutcome.Done)) {
            throw new IllegalStateException("sample command " + command.name() + " is answered by " + outcome);
        }
    }
}

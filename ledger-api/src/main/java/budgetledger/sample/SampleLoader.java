package budgetledger.sample;

import java.util.List;

import budgetledger.axon.CommandOutcome;
import budgetledger.axon.Commands;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the sample department into an empty log. Each command has a stable id, so that a load that was interrupted
/// is finished at the next start and nothing is ever loaded twice.
public final class SampleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final Commands commands;
    private final EventLog log;

    public SampleLoader(Commands commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    /// Sends what is not yet in the log. A log that began with something else is left alone.
    ///
    /// @throws IllegalStateException when the ledger refuses a command of the sample
    public void load() {
        List<SampleCommand> sample = new SampleFiles().commands();
        boolean complete = log.receipt(sample.getLast().id()).isPresent();
        boolean ours = log.head().position() == 0 || log.receipt(sample.getFirst().id()).isPresent();
        if (complete || !ours) {
            return;
        }
        LOG.info("loading the sample department {}", SampleFiles.DEPARTMENT);
        sample.forEach(this::send);
    }

    private void send(SampleCommand command) {
        switch (commands.send(command.command(), Trace.of(command.id()), command.inputHash())) {
            case CommandOutcome.Done _ -> LOG.debug("sample command {} is in the log", command.name());
            case CommandOutcome.KeyReused _ ->
                LOG.warn("sample command {} was carried out by an earlier version of this program", command.name());
            case CommandOutcome.Refused(var refusal) -> throw new IllegalStateException(
                    "the ledger refuses sample command " + command.name() + ": " + refusal);
        }
    }
}

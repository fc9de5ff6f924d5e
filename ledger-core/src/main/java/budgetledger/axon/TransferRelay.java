package budgetledger.axon;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ReceiveTransfer;
import budgetledger.budget.BudgetCommand.ReturnTransfer;
import budgetledger.budget.BudgetCommand.SettleTransfer;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Reason;
import budgetledger.budget.Refusal;
import budgetledger.budget.Transfer;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/// Carries approved transfers (划转, 结转) on: the other budget receives what left, and the sender is told; or it
/// refuses, and the sender gets it back. It follows the log with a token of its own and every command has an id
/// that follows from the transfer, so that a crash at any point is made good by doing it again.
///
/// Two relays may be at the same transfer for a moment, when a processor is taken over. So receiving is only
/// recorded while the sender's budget is as it was seen, not given back; and giving back only while the
/// receiver's budget is as it was seen, not received.
@ProcessingGroup(TransferRelay.PROCESSOR)
public final class TransferRelay {
    /// Name of its processor.
    public static final String PROCESSOR = "transfers";

    private static final String SENDER = "transfer/1";
    private static final String REFUSED = "TRANSFER_REFUSED";

    /// A command that is not answered by then is asked for again.
    private static final long WAIT_SECONDS_MAX = 30;

    private final Commands commands;
    private final EventLog log;
    private final Executor threads;

    /// A relay.
    ///
    /// @param threads where commands run: inside the processor's unit of work they would only be recorded with it
    public TransferRelay(Commands commands, EventLog log, Executor threads) {
        this.commands = commands;
        this.log = log;
        this.threads = threads;
    }

    @EventHandler
    void on(
            AdjustmentApproved event,
            @MetaDataValue(value = LedgerEventStorageEngine.RECORDED, required = true) RecordedEvent recorded) {
        Transfer transfer = event.terms().transfer();
        if (transfer != null) {
            CompletableFuture.runAsync(() -> new Half(event, transfer, recorded).carryOn(), threads)
                    .orTimeout(WAIT_SECONDS_MAX, TimeUnit.SECONDS)
                    .join();
        }
    }

    /// The other budget has been faster: what was to be recorded is no longer true.
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The second half of one transfer.
    private final class Half {
        private final AdjustmentApproved event;
        private final Transfer transfer;
        private final RecordedEvent recorded;

        Half(AdjustmentApproved event, Transfer transfer, RecordedEvent recorded) {
            this.event = event;
            this.transfer = transfer;
            this.recorded = recorded;
        }

        void carryOn() {
            if (isTaken("settle") || isTaken("return")) {
                return;
            }
            try {
                switch (send("receive", receive(), () -> unlessTaken("return", event.budget()))) {
                    case CommandOutcome.Done _ -> settle();
                    case CommandOutcome.Refused(var refusal) -> giveBack(refusal);
                    case CommandOutcome.KeyReused _ ->
                        throw new IllegalStateException("two transfers share the id " + event.adjustment());
                }
            } catch (Overtaken e) {
                if (isTaken("receive")) {
                    settle();
                }
            }
        }

        private ReceiveTransfer receive() {
            Act act = event.act();
            LocalDate day = event.kind() == AdjustmentKind.CARRY_FORWARD ? transfer.counterpart().year().firstDay()
                    : act.effectiveOn();
            return new ReceiveTransfer(transfer.counterpart(),
                    new Act(act.actor(), act.onBehalfOf(), day, act.reason(), act.document(), act.provenance()),
                    event.adjustment(), event.kind(), event.budget(), transfer.arrivals(), PersonId.PROGRAM);
        }

        private void settle() {
            send("settle", new SettleTransfer(event.budget(), event.adjustment(), PersonId.PROGRAM), List::of);
        }

        private void giveBack(Refusal refusal) {
            Reason why = new Reason(REFUSED, refusal.code().text());
            send("return", new ReturnTransfer(event.budget(), event.adjustment(), PersonId.PROGRAM, why),
                    () -> unlessTaken("receive", transfer.counterpart()));
        }

        private CommandOutcome send(String step, BudgetCommand command, Supplier<List<Guard>> guards) {
            Trace trace = new Trace(id(step), recorded.trace().correlation(), recorded.eventId());
            return commands.carryOn(command, trace, CommandId.inputHash(step + " " + event.adjustment()), guards);
        }

        /// The guard that a step was not taken, as of now. The end of the stream is read before the step is looked
        /// for, so that one that comes between moves the stream past the guard.
        private List<Guard> unlessTaken(String step, BudgetId budget) {
            Guard guard = new Guard(budget.stream(), log.lastSequence(budget.stream()).orElse(Guard.EMPTY));
            if (isTaken(step)) {
                throw new Overtaken();
            }
            return List.of(guard);
        }

        private boolean isTaken(String step) {
            return log.receipt(id(step)).isPresent();
        }

        private CommandId id(String step) {
            return CommandId.of(SENDER, event.adjustment() + " " + step);
        }
    }
}

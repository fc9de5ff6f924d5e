package budgetledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ReceiveTransfer;
import budgetledger.budget.BudgetCommand.ReturnTransfer;
import budgetledger.budget.BudgetCommand.SettleTransfer;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.Decision;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Reason;
import budgetledger.budget.Refusal;
import budgetledger.budget.Transfer;

/// The program of the random histories that carries on transfers between budgets, late and sometimes twice.
final class RandomTransfers {
    static final Mandate PROGRAM = Mandate.ofService(PersonId.PROGRAM, Samples.GRANT);

    /// @param next what has to be said to whom
    private record Pending(AdjustmentApproved sent, BudgetCommand next) {}

    private final Random random;
    private final Deque<Pending> pending = new ArrayDeque<>();

    RandomTransfers(Random random) {
        this.random = random;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /// Learns of what was decided, whoever asked for it.
    void learn(Decision decision) {
        if (decision instanceof Decision.Accepted(var events)) {
            for (BudgetEvent event : events) {
                if (event instanceof AdjustmentApproved sent && sent.terms().transfer() != null) {
                    pending.add(new Pending(sent, receive(sent, sent.terms().transfer())));
                }
            }
        }
    }

    BudgetCommand next() {
        return pending.element().next();
    }

    /// What becomes of the transfer whose next step was just taken.
    void answered(Decision decision) {
        Pending done = pending.remove();
        switch (done.next()) {
            case ReceiveTransfer _ when decision instanceof Decision.Refused(Refusal why) -> pending.addFirst(
                    new Pending(done.sent(), new ReturnTransfer(done.sent().budget(), done.sent().adjustment(),
                            PersonId.PROGRAM, new Reason("REFUSED", why.code().text()))));
            case SettleTransfer _ when random.nextInt(100) < 3 && decision instanceof Decision.Accepted ->
                pending.addFirst(done);
            case ReceiveTransfer _ -> pending.addFirst(settle(done));
            default -> { }
        }
    }

    private static Pending settle(Pending done) {
        return new Pending(done.sent(), new SettleTransfer(done.sent().budget(),
                done.sent().adjustment(), PersonId.PROGRAM));
    }

    private static ReceiveTransfer receive(AdjustmentApproved sent, Transfer transfer) {
        Act act = sent.act();
        boolean sameYear = transfer.counterpart().year().contains(act.effectiveOn());
        Act there = new Act(act.actor(), act.onBehalfOf(),
                sameYear ? act.effectiveOn() : transfer.counterpart().year().firstDay(), act.reason(), act.document(),
                act.provenance());
        return new ReceiveTransfer(transfer.counterpart(), there, sent.adjustment(), sent.kind(), sent.budget(),
                transfer.arrivals(), PersonId.PROGRAM);
    }
}

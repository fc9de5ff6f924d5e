package budgetledger.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Proposal;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;

/// A believable year of one budget: opened, enacted with twelve lines, then adjustments that are drafted,
/// submitted and approved, two thirds of them supplements and one third virements.
final class History {
    private static final int LINES = 12;
    private static final int APPEND_EVENTS = 60;

    private final BudgetId budget;
    private final Random random;
    private final List<BudgetEvent> waiting = new ArrayList<>();
    private BudgetState state = BudgetState.ABSENT;
    private long written;

    History(BudgetId budget, long seed) {
        this.budget = budget;
        this.random = new Random(seed);
    }

    void write(EventLog log, int events) {
        decide(new OpenBudget(budget, Samples.act(), "示例部门"));
        decide(new EnactBudget(budget, Samples.act(), lines(), List.of()));
        decide(new OpenYear(budget, Samples.act()));
        while (written + waiting.size() < events) {
            adjust();
            if (waiting.size() >= APPEND_EVENTS) {
                append(log);
            }
        }
        append(log);
    }

    private List<LineAmount> lines() {
        List<LineAmount> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            lines.add(Samples.amount(line(i), (i * 1000) + "000.00"));
        }
        return lines;
    }

    private static LineKey line(int number) {
        return LineKey.general("20103" + (number < 10 ? "0" : "") + number, ExpenditureKind.BASIC);
    }

    private void adjust() {
        AdjustmentId id = new AdjustmentId(new UUID(random.nextLong(), random.nextLong()));
        int from = 1 + random.nextInt(LINES);
        boolean virement = random.nextInt(3) == 0;
        List<LineAmount> lines = new ArrayList<>(List.of(Samples.amount(line(from), virement ? "-1.00" : "100.00")));
        if (virement) {
            lines.add(Samples.amount(line(from % LINES + 1), "1.00"));
        }
        LocalDate day = LocalDate.of(budget.year().value(), 1 + random.nextInt(12), 1 + random.nextInt(28));
        AdjustmentDrafted draft = (AdjustmentDrafted) decide(new DraftAdjustment(budget,
                Samples.act(Samples.MAKER, day), id,
                Proposal.of(virement ? AdjustmentKind.VIREMENT : AdjustmentKind.SUPPLEMENT, lines, List.of()), null));
        AdjustmentVersion version = draft.version();
        decide(new SubmitAdjustment(budget, id, version, Samples.MAKER));
        decide(new ApproveAdjustment(budget, id, version.next(), Samples.CHECKER, null));
    }

    private BudgetEvent decide(BudgetCommand command) {
        if (!(BudgetDecider.decide(command, Samples.mandate(command.actor()), state) instanceof Decision.Accepted(var events))) {
            throw new IllegalStateException("refused: " + command);
        }
        state = BudgetEvolution.evolve(state, events.getFirst());
        waiting.add(events.getFirst());
        return events.getFirst();
    }

    private void append(EventLog log) {
        if (!waiting.isEmpty()) {
            CommandId id = CommandId.of(budget.toString(), Long.toString(written));
            Appended answer = log.append(new Append(budget.stream(), written, Trace.of(id),
                    CommandId.inputHash("bench"), waiting));
            if (!(answer instanceof Appended.Recorded)) {
                throw new IllegalStateException(answer.toString());
            }
            written += waiting.size();
            waiting.clear();
        }
    }
}

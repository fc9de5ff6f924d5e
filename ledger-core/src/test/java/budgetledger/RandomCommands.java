package budgetledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import budgetledger.budget.Adjustment;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;

/// The next command of a random history: mostly one that fits the state, now and then one that does not.
final class RandomCommands {
    private static final List<BudgetId> BUDGETS = List.of(BudgetId.of("sample-a", 2021), BudgetId.of("sample-a", 2022),
            BudgetId.of("sample-b", 2022), BudgetId.of("sample-c", 2022));
    private static final AdjustmentVersion STALE = new AdjustmentVersion(99, "0000000000000000");
    private static final int UNFIT_PERCENT = 4;

    private final Random random;
    private final RandomContent content;

    RandomCommands(Random random) {
        this.random = random;
        this.content = new RandomContent(random);
    }

    BudgetId budget() {
        return BUDGETS.get(random.nextInt(BUDGETS.size()));
    }

    BudgetCommand command(BudgetId budget, BudgetState state) {
        BudgetState.Opened opened = state instanceof BudgetState.Opened o ? o : null;
        if ((opened == null) != percent(UNFIT_PERCENT)) {
            return new OpenBudget(budget, content.act(budget), content.name());
        }
        if (opened == null || !opened.isEnacted()) {
            return percent(UNFIT_PERCENT) ? handle(budget, opened) : enact(budget);
        }
        int dice = random.nextInt(100);
        if (dice < 6) {
            return enact(budget);
        }
        return dice < 44 ? draft(budget, opened) : handle(budget, opened);
    }

    private BudgetCommand enact(BudgetId budget) {
        return new EnactBudget(budget, content.act(budget), content.enactedLines(), content.enactedBreakdowns());
    }

    private BudgetCommand draft(BudgetId budget, BudgetState.Opened state) {
        AdjustmentKind kind = AdjustmentKind.values()[random.nextInt(AdjustmentKind.values().length)];
        AdjustmentId id = percent(UNFIT_PERCENT) && state.adjustments().size() > 0 ? any(state).id() : newId();
        AdjustmentKind meant = percent(1) ? AdjustmentKind.SUPPLEMENT : kind;
        return new DraftAdjustment(budget, content.act(budget), id, meant, content.lines(kind, state),
                content.breakdowns(kind, state));
    }

    /// Goes on with an adjustment, often with the step that its status waits for.
    private BudgetCommand handle(BudgetId budget, BudgetState.Opened state) {
        Adjustment known = state == null || state.adjustments().size() == 0 ? null : any(state);
        AdjustmentId id = known == null || percent(UNFIT_PERCENT) ? newId() : known.id();
        AdjustmentVersion version = known == null || percent(UNFIT_PERCENT) ? STALE : known.version();
        PersonId maker = known == null ? Samples.MAKER : known.maker();
        PersonId actor = percent(UNFIT_PERCENT) ? Samples.HEAD : maker;
        PersonId other = percent(UNFIT_PERCENT) ? maker : Samples.CHECKER;
        boolean waiting = known != null && known.status() == AdjustmentStatus.SUBMITTED;
        int dice = random.nextInt(100);
        if (dice < 6) {
            return new WithdrawAdjustment(budget, id, version, actor, content.reason());
        }
        if (dice < (waiting ? 16 : 8)) {
            return new RejectAdjustment(budget, id, version, other, content.reason());
        }
        return waiting != dice > 97 ? new ApproveAdjustment(budget, id, version, other)
                : new SubmitAdjustment(budget, id, version, actor);
    }

    /// An adjustment of the budget, by preference one that is not done with.
    private Adjustment any(BudgetState.Opened state) {
        List<Adjustment> all = new ArrayList<>();
        List<Adjustment> pending = new ArrayList<>();
        for (PersistentMap.Entry<AdjustmentId, Adjustment> entry : state.adjustments()) {
            all.add(entry.value());
            if (List.of(AdjustmentStatus.DRAFT, AdjustmentStatus.SUBMITTED).contains(entry.value().status())) {
                pending.add(entry.value());
            }
        }
        List<Adjustment> choice = pending.isEmpty() || percent(UNFIT_PERCENT) ? all : pending;
        return choice.get(random.nextInt(choice.size()));
    }

    private AdjustmentId newId() {
        return new AdjustmentId(new UUID(random.nextLong(), random.nextLong()));
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}

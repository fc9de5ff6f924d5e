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
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetCommand.AdoptMeasure;
import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.CloseYear;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.DropMeasure;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.FreezeBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetCommand.ProposeMeasure;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.UnfreezeBudget;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.budget.MeasureId;
import budgetledger.budget.PendingMeasure;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

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

    /// @param state null while there is no such budget
    BudgetCommand command(BudgetId budget, @Nullable Opened state) {
        PersonId officer = actor(List.of(RandomMandates.OFFICER, RandomMandates.OTHER_OFFICER));
        if (state == null ? percent(85) : percent(1)) {
            return new OpenBudget(budget, content.act(budget, officer), content.name());
        }
        if (state == null) {
            return percent(50) ? enact(budget, officer) : handle(budget, null);
        }
        if (percent(3)) {
            return course(budget, state, officer);
        }
        return switch (state.phase()) {
            case PREPARING -> percent(UNFIT_PERCENT) ? handle(budget, state) : enact(budget, officer);
            case ENACTED -> percent(30) ? enact(budget, officer) : percent(30)
                    ? new OpenYear(budget, content.act(budget, officer)) : work(budget, state);
            case OPEN -> state.frozen() && percent(40) ? new UnfreezeBudget(budget, content.act(budget, officer))
                    : work(budget, state);
            case CLOSED -> percent(85) ? measure(budget, state, officer) : work(budget, state);
        };
    }

    /// An act on the budget as a whole, whether it fits or not.
    private BudgetCommand course(BudgetId budget, Opened state, PersonId officer) {
        return switch (random.nextInt(12)) {
            case 0 -> new OpenYear(budget, content.act(budget, officer));
            case 1, 2 -> new CloseYear(budget, content.act(budget, officer));
            case 3 -> new FreezeBudget(budget, content.act(budget, officer));
            case 5 -> new UnfreezeBudget(budget, content.act(budget, officer));
            case 6 -> enact(budget, officer);
            default -> measure(budget, state, officer);
        };
    }

    private BudgetCommand work(BudgetId budget, Opened state) {
        boolean nothingWaits = pending(state).isEmpty();
        return percent(nothingWaits ? 90 : 34) ? draft(budget, state) : handle(budget, state);
    }

    private BudgetCommand enact(BudgetId budget, PersonId officer) {
        return new EnactBudget(budget, content.act(budget, officer), content.enactedLines(),
                content.enactedBreakdowns());
    }

    private BudgetCommand measure(BudgetId budget, Opened state, PersonId officer) {
        List<MeasureId> open = new ArrayList<>();
        List<MeasureId> all = new ArrayList<>();
        for (PersistentMap.Entry<MeasureId, PendingMeasure> entry : state.measures()) {
            all.add(entry.key());
            if (entry.value().status() == PendingMeasure.Status.PROPOSED) {
                open.add(entry.key());
            }
        }
        if (open.isEmpty() && percent(85)) {
            MeasureId id = all.isEmpty() || percent(90) ? new MeasureId(id()) : all.getFirst();
            return new ProposeMeasure(budget, content.act(budget, officer), id, content.measure(budget));
        }
        List<MeasureId> choice = open.isEmpty() ? all : open;
        MeasureId id = choice.isEmpty() || percent(UNFIT_PERCENT) ? new MeasureId(id())
                : choice.get(random.nextInt(choice.size()));
        return percent(15) ? new DropMeasure(budget, id, officer, content.reason())
                : new AdoptMeasure(budget, id, officer);
    }

    private BudgetCommand draft(BudgetId budget, Opened state) {
        AdjustmentKind kind = AdjustmentKind.values()[random.nextInt(AdjustmentKind.values().length)];
        AdjustmentId id = percent(UNFIT_PERCENT) && state.adjustments().size() > 0 ? any(state).id() : newId();
        PersonId maker = maker(budget);
        return new DraftAdjustment(budget, kind.hasSubject() ? content.lateAct(budget, maker)
                : content.act(budget, maker), id,
                content.proposal(percent(1) ? AdjustmentKind.SUPPLEMENT : kind, kind, state),
                percent(5) ? new BatchId(id()) : null);
    }

    /// Goes on with an adjustment, often with the step that its status waits for.
    private BudgetCommand handle(BudgetId budget, @Nullable Opened state) {
        Adjustment known = state == null || state.adjustments().size() == 0 ? null : any(state);
        AdjustmentId id = known == null || percent(UNFIT_PERCENT) ? newId() : known.id();
        AdjustmentVersion version = known == null || percent(UNFIT_PERCENT) ? STALE : known.version();
        PersonId maker = known == null || percent(UNFIT_PERCENT) ? maker(budget) : known.maker();
        PersonId other = percent(UNFIT_PERCENT) ? maker : actor(RandomMandates.CHECKERS);
        boolean waiting = known != null && known.status() == AdjustmentStatus.SUBMITTED;
        int dice = random.nextInt(100);
        if (dice < 4) {
            return new WithdrawAdjustment(budget, id, version, maker, content.reason());
        }
        if (dice < 7) {
            return new AddNote(budget, id, percent(50) ? maker : other, content.reason());
        }
        if (dice < 14 && state != null && known != null) {
            PersonId reviser = percent(70) ? maker : maker(budget);
            return new ReviseAdjustment(budget, content.lateAct(budget, reviser), id, version,
                    percent(5) ? known.proposal() : content.proposal(known.kind(), known.kind(), state));
        }
        if (dice < (waiting ? 26 : 15)) {
            return new RejectAdjustment(budget, id, version, other, content.reason());
        }
        if (dice < (waiting ? 34 : 16)) {
            return new ReturnAdjustment(budget, id, version, other, content.reason());
        }
        return waiting != dice > 97 ? new ApproveAdjustment(budget, id, version, other, reduced(known))
                : new SubmitAdjustment(budget, id, version, maker);
    }

    /// Now and then an approver grants less: half of each amount.
    private @Nullable List<Money> reduced(@Nullable Adjustment known) {
        return known == null || !percent(10) ? null : known.proposal().lines().stream()
                .map(line -> Money.ofFen(line.amount().fen() / (percent(2) ? -2 : 2))).toList();
    }

    private PersonId maker(BudgetId budget) {
        return percent(10) && budget.department().value().equals("sample-a") ? RandomMandates.EAST
                : actor(RandomMandates.MAKERS);
    }

    private PersonId actor(List<PersonId> usual) {
        List<PersonId> choice = percent(UNFIT_PERCENT) ? RandomMandates.UNFIT : usual;
        return choice.get(random.nextInt(choice.size()));
    }

    /// An adjustment of the budget, by preference one that is not done with.
    private Adjustment any(Opened state) {
        List<Adjustment> all = new ArrayList<>();
        state.adjustments().forEach(entry -> all.add(entry.value()));
        List<Adjustment> pending = pending(state);
        List<Adjustment> choice = pending.isEmpty() || percent(UNFIT_PERCENT) ? all : pending;
        return choice.get(random.nextInt(choice.size()));
    }

    private static List<Adjustment> pending(Opened state) {
        List<Adjustment> pending = new ArrayList<>();
        state.adjustments().forEach(entry -> {
            if (List.of(AdjustmentStatus.DRAFT, AdjustmentStatus.SUBMITTED, AdjustmentStatus.RETURNED)
                    .contains(entry.value().status())) {
                pending.add(entry.value());
            }
        });
        return pending;
    }

    private AdjustmentId newId() {
        return new AdjustmentId(id());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}

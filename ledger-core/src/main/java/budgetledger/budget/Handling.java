package budgetledger.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import budgetledger.budget.BudgetCommand.AddNote;
import budgetledger.budget.BudgetCommand.SubmitAdjustment;
import budgetledger.budget.BudgetCommand.WithdrawAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What those who wrote an adjustment do with it: hand it over, take it back; and texts that anybody adds.
final class Handling {
    private Handling() {}

    static Decision submit(SubmitAdjustment command, Mandate mandate, Opened state) {
        Adjustment adjustment = visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Requirement needed = Requirement.of(adjustment, mandate.policy(), state);
        List<Right> rights = Authorisation.lineRights(BudgetAct.SUBMIT, mandate, command.budget(),
                adjustment.decided(), adjustment.breakdowns());
        Optional<Right> right = rights.stream().filter(its -> its.suffices(needed.amount())).findFirst();
        Refusal refusal = FirstRefusal.of(
                () -> adjustment.authors().contains(command.actor()) ? null
                        : new Refusal.NotTheMaker(adjustment.id(), command.actor()),
                () -> Authorisation.forSome(BudgetAct.SUBMIT, mandate, command.budget()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.DRAFT, AdjustmentStatus.RETURNED),
                () -> TermChecks.subject(adjustment.proposal(), adjustment.act(), state),
                () -> Authorisation.forLines(BudgetAct.SUBMIT, mandate, command.budget(), adjustment.decided(),
                        adjustment.breakdowns()),
                () -> Usage.inRange(adjustment, needed.amount()),
                () -> Drafting.check(adjustment.proposal(), adjustment.decided(), mandate.policy(), state));
        Refusal wanting = refusal != null ? refusal : FirstRefusal.of(
                () -> needed.resolution(adjustment.terms()),
                () -> right.isPresent() ? null : overLimit(rights, needed, command.actor()));
        if (wanting != null) {
            return Decision.refuse(wanting);
        }
        Act act = adjustment.maker().equals(command.actor()) ? adjustment.act()
                : adjustment.act().by(command.actor());
        AdjustmentSubmitted submitted = new AdjustmentSubmitted(command.budget(), Authorisation.signed(act, right),
                adjustment.id(), adjustment.version().next());
        return !needed.isAutomatic() ? Decision.accept(submitted)
                : new Decision.Accepted(List.of(submitted, Deciding.byRule(adjustment, needed.rule(), state)));
    }

    /// Of rights that are all too low, the highest is named.
    private static Refusal overLimit(List<Right> rights, Requirement needed, PersonId person) {
        Money limit = rights.stream().map(Right::limit).filter(most -> most != null)
                .max(Comparator.naturalOrder()).orElseThrow();
        return new ActRefusal.OverLimit(person, needed.amount(), limit);
    }

    static Decision withdraw(WithdrawAdjustment command, Mandate mandate, Opened state) {
        Adjustment adjustment = visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> command.actor().equals(adjustment.maker()) ? null
                        : new Refusal.NotTheMaker(adjustment.id(), command.actor()),
                () -> Authorisation.forSome(BudgetAct.WITHDRAW, mandate, command.budget()),
                () -> current(adjustment, command.version()),
                () -> inStatus(adjustment, AdjustmentStatus.DRAFT, AdjustmentStatus.SUBMITTED,
                        AdjustmentStatus.RETURNED));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentWithdrawn(command.budget(),
                        Authorisation.signed(adjustment.act(),
                                Authorisation.someRight(BudgetAct.WITHDRAW, mandate, command.budget()))
                                .because(command.reason()),
                        adjustment.id(), adjustment.version().next()));
    }

    static Decision addNote(AddNote command, Mandate mandate, Opened state) {
        Adjustment adjustment = visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forSome(BudgetAct.ADD_NOTE, mandate, command.budget()),
                () -> Authorisation.forLines(BudgetAct.ADD_NOTE, mandate, command.budget(), adjustment.decided(),
                        adjustment.breakdowns()));
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new NoteAdded(command.budget(),
                        Authorisation.signed(adjustment.act().by(command.actor()), Authorisation.lineRight(
                                BudgetAct.ADD_NOTE, mandate, command.budget(), adjustment.decided(),
                                adjustment.breakdowns())).because(command.note()),
                        adjustment.id()));
    }

    /// The adjustment, unless it is not there for this person.
    static @Nullable Adjustment visible(AdjustmentId id, Mandate mandate, Opened state) {
        Adjustment adjustment = state.adjustments().get(id);
        return adjustment != null && Authorisation.canSee(mandate, state.budget(), adjustment) ? adjustment : null;
    }

    static Decision notFound(AdjustmentId id) {
        return Decision.refuse(new Refusal.AdjustmentNotFound(id));
    }

    static @Nullable Refusal current(Adjustment adjustment, AdjustmentVersion named) {
        return named.equals(adjustment.version()) ? null
                : new Refusal.StaleVersion(named, adjustment.version());
    }

    static @Nullable Refusal inStatus(Adjustment adjustment, AdjustmentStatus... needed) {
        List<AdjustmentStatus> fitting = List.of(needed);
        return fitting.contains(adjustment.status()) ? null
                : new Refusal.WrongStatus(adjustment.status(), fitting);
    }
}

package budgetledger.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import budgetledger.budget.BudgetCommand.ApproveAdjustment;
import budgetledger.budget.BudgetCommand.RejectAdjustment;
import budgetledger.budget.BudgetCommand.ReturnAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What others decide about a submitted adjustment. Four eyes are kept here, in the decision, and nowhere can they
/// be configured away: who wrote, changed or handed it over, on whose behalf that was done, and who may act for
/// any of them, does not decide.
final class Deciding {
    private Deciding() {}

    static Decision reject(RejectAdjustment command, Mandate mandate, Opened state) {
        Adjustment adjustment = Handling.visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return Handling.notFound(command.adjustment());
        }
        Refusal refusal = check(adjustment, command.version(), BudgetAct.REJECT, mandate, state);
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentRejected(command.budget(),
                        signed(adjustment, BudgetAct.REJECT, mandate, state).because(command.reason()),
                        adjustment.id(), adjustment.version().next()));
    }

    static Decision giveBack(ReturnAdjustment command, Mandate mandate, Opened state) {
        Adjustment adjustment = Handling.visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return Handling.notFound(command.adjustment());
        }
        Refusal refusal = check(adjustment, command.version(), BudgetAct.RETURN, mandate, state);
        return refusal != null ? Decision.refuse(refusal)
                : Decision.accept(new AdjustmentReturned(command.budget(),
                        signed(adjustment, BudgetAct.RETURN, mandate, state).because(command.reason()),
                        adjustment.id(), unreduced(adjustment, command.budget())));
    }

    /// What is given back is what was asked for, whatever an approver had made of it.
    private static AdjustmentVersion unreduced(Adjustment adjustment, BudgetId budget) {
        return new AdjustmentVersion(adjustment.version().number() + 1,
                AdjustmentContent.hash(budget, adjustment.act(), adjustment.proposal()));
    }

    static Decision approve(ApproveAdjustment command, Mandate mandate, Opened state) {
        Adjustment asked = Handling.visible(command.adjustment(), mandate, state);
        if (asked == null) {
            return Handling.notFound(command.adjustment());
        }
        Adjustment adjustment = Reduction.apply(asked, command.reduced(), command.budget());
        Requirement needed = Requirement.of(adjustment, mandate.policy(), state);
        List<Role> open = needed.open(adjustment.approvals());
        List<Role> wanted = open.isEmpty() ? List.of(Role.CHECKER) : open;
        List<Signature> signatures = Signature.within(wanted, adjustment, mandate, command.budget());
        Refusal refusal = FirstRefusal.of(
                () -> byAnother(asked, mandate),
                () -> once(asked, mandate),
                () -> Signature.unfit(wanted, mandate, command.budget()),
                () -> Handling.current(asked, command.version()),
                () -> Handling.inStatus(asked, AdjustmentStatus.SUBMITTED),
                () -> TermChecks.subject(asked.proposal(), asked.act(), state),
                () -> signatures.isEmpty() ? new ActRefusal.OutOfScope(BudgetAct.APPROVE, mandate.person()) : null,
                () -> Reduction.check(asked, command.reduced()),
                () -> Drafting.check(adjustment.proposal(), Reduction.granted(adjustment), mandate.policy(),
                        state),
                () -> needed.resolution(adjustment.terms()),
                () -> Signature.overLimit(signatures, needed.amount(), mandate.person()));
        return refusal != null ? Decision.refuse(refusal)
                : approve(adjustment, needed, signatures.stream().filter(s -> s.suffices(needed.amount()))
                        .findFirst().orElseThrow(), mandate, state);
    }

    private static Decision approve(
            Adjustment adjustment, Requirement needed, Signature signature, Mandate mandate, Opened state) {
        Act act = Authorisation.signed(adjustment.act().by(mandate.person()), Optional.of(signature.right()));
        List<LineChange> lines = changes(adjustment, state);
        return needed.open(adjustment.approvals()).size() > 1
                ? Decision.accept(new AdjustmentEndorsed(state.budget(), act, adjustment.id(),
                        adjustment.version().next(), signature.role(), lines))
                : Decision.accept(approved(adjustment, act, needed.rule(), lines, state));
    }

    /// The approval that a listed rule gives by itself; it names the rule and the program, no person.
    static AdjustmentApproved byRule(Adjustment adjustment, ApprovalRule rule, Opened state) {
        Adjustment submitted = adjustment.as(AdjustmentStatus.SUBMITTED, adjustment.version().next());
        return approved(submitted, adjustment.act().by(PersonId.PROGRAM), rule, changes(submitted, state), state);
    }

    private static AdjustmentApproved approved(
            Adjustment adjustment, Act act, ApprovalRule rule, List<LineChange> lines, Opened state) {
        List<BreakdownChange> breakdowns = BreakdownChanges.of(adjustment.breakdowns(), lines, state);
        List<LineAmount> overdue = adjustment.kind() == AdjustmentKind.CARRY_FORWARD
                ? TwoYearRule.overdue(adjustment.decided(), state) : List.of();
        return new AdjustmentApproved(state.budget(), act, adjustment.id(), adjustment.version().next(),
                adjustment.kind(), adjustment.maker(), lines, breakdowns, adjustment.terms(), rule.name(),
                adjustment.approvals().stream().map(Approval::person).toList(), overdue);
    }

    /// Asked for and decided side by side, on the balances of the moment.
    private static List<LineChange> changes(Adjustment adjustment, Opened state) {
        List<LineAmount> requested = adjustment.proposal().lines();
        List<LineChange> changes = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            LineKey line = requested.get(i).line();
            Money decided = adjustment.decided().get(i).amount();
            changes.add(new LineChange(line, state.balance(line), requested.get(i).amount(), decided));
        }
        return changes;
    }

    private static Act signed(Adjustment adjustment, BudgetAct act, Mandate mandate, Opened state) {
        return Authorisation.signed(adjustment.act().by(mandate.person()), Authorisation.lineRight(act, mandate,
                state.budget(), adjustment.decided(), adjustment.breakdowns()));
    }

    private static @Nullable Refusal check(
            Adjustment adjustment, AdjustmentVersion version, BudgetAct act, Mandate mandate, Opened state) {
        return FirstRefusal.of(
                () -> byAnother(adjustment, mandate),
                () -> Authorisation.forSome(act, mandate, state.budget()),
                () -> Handling.current(adjustment, version),
                () -> Handling.inStatus(adjustment, AdjustmentStatus.SUBMITTED),
                () -> Authorisation.forLines(act, mandate, state.budget(), adjustment.decided(),
                        adjustment.breakdowns()));
    }

    private static @Nullable Refusal byAnother(Adjustment adjustment, Mandate mandate) {
        boolean own = adjustment.isByAuthor(mandate.person())
                || mandate.represents().stream().anyMatch(adjustment::isByAuthor);
        return own ? new Refusal.SelfApproval(adjustment.id(), adjustment.maker()) : null;
    }

    private static @Nullable Refusal once(Adjustment adjustment, Mandate mandate) {
        boolean again = gave(adjustment, mandate.person())
                || mandate.represents().stream().anyMatch(person -> gave(adjustment, person));
        return again ? new ActRefusal.AlreadyApproved(adjustment.id(), mandate.person()) : null;
    }

    private static boolean gave(Adjustment adjustment, PersonId person) {
        return adjustment.approvals().stream().anyMatch(approval ->
                approval.person().equals(person) || person.equals(approval.onBehalfOf()));
    }
}

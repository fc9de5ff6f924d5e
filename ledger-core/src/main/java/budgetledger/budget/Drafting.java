package budgetledger.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetCommand.ReviseAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetState.Opened;
import org.jspecify.annotations.Nullable;

/// Writing down an adjustment, and changing it. It is checked against the balances of the day, so that a clerk
/// learns at once what could not be approved; approval checks again.
final class Drafting {
    private Drafting() {}

    /// The proposal with its lines resolved, or why it cannot be taken.
    private sealed interface Read {}

    private record Clear(Proposal proposal) implements Read {}

    private record Unclear(Refusal refusal) implements Read {}

    static Decision draft(DraftAdjustment command, Mandate mandate, Opened state) {
        Refusal refusal = FirstRefusal.of(
                () -> state.adjustments().get(command.adjustment()) == null ? null
                        : new Refusal.AdjustmentExists(command.adjustment()),
                () -> Authorisation.forSome(BudgetAct.DRAFT, mandate, command.budget()));
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return switch (read(command.proposal(), command.act(), BudgetAct.DRAFT, mandate, null, state)) {
            case Unclear(Refusal why) -> Decision.refuse(why);
            case Clear(Proposal proposal) -> {
                Act act = signed(command.act(), BudgetAct.DRAFT, mandate, proposal, state);
                String hash = AdjustmentContent.hash(command.budget(), act, proposal);
                yield Decision.accept(new AdjustmentDrafted(command.budget(), act, command.adjustment(),
                        new AdjustmentVersion(1, hash), proposal.kind(), LineChecks.changes(proposal.lines(), state),
                        proposal.breakdowns(), proposal.terms(), command.batch()));
            }
        };
    }

    static Decision revise(ReviseAdjustment command, Mandate mandate, Opened state) {
        Adjustment adjustment = Handling.visible(command.adjustment(), mandate, state);
        if (adjustment == null) {
            return Handling.notFound(command.adjustment());
        }
        Refusal refusal = FirstRefusal.of(
                () -> Authorisation.forSome(BudgetAct.REVISE, mandate, command.budget()),
                () -> Handling.current(adjustment, command.version()),
                () -> Handling.inStatus(adjustment, AdjustmentStatus.DRAFT, AdjustmentStatus.SUBMITTED,
                        AdjustmentStatus.RETURNED));
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return switch (read(command.proposal(), command.act(), BudgetAct.REVISE, mandate, adjustment, state)) {
            case Unclear(Refusal why) -> Decision.refuse(why);
            case Clear(Proposal proposal) -> revised(command, adjustment, proposal, mandate, state);
        };
    }

    private static Decision revised(
            ReviseAdjustment command, Adjustment adjustment, Proposal proposal, Mandate mandate, Opened state) {
        Act act = signed(command.act(), BudgetAct.REVISE, mandate, proposal, state);
        String hash = AdjustmentContent.hash(command.budget(), act, proposal);
        return Decision.accept(new AdjustmentRevised(command.budget(), act, adjustment.id(),
                new AdjustmentVersion(adjustment.version().number() + 1, hash), proposal.kind(),
                LineChecks.changes(proposal.lines(), state), proposal.breakdowns(), proposal.terms()));
    }

    private static Act signed(Act act, BudgetAct kind, Mandate mandate, Proposal proposal, Opened state) {
        return Authorisation.signed(act, Authorisation.lineRight(kind, mandate, state.budget(), proposal.lines(),
                proposal.breakdowns()));
    }

    /// @param before what is changed; null when it is written down for the first time
    private static Read read(Proposal asked, Act act, BudgetAct kind, Mandate mandate, @Nullable Adjustment before,
            Opened state) {
        List<LineAmount> lines = new ArrayList<>();
        List<Refusal> unclear = new ArrayList<>();
        Refusal tooMany = LineChecks.count(both(asked.lines(), arrivals(asked.terms())), asked.breakdowns());
        for (LineAmount line : tooMany == null ? lines(asked, state) : List.<LineAmount>of()) {
            switch (LineResolution.resolve(line.line(), state,
                    key -> Authorisation.reaches(kind, mandate, state.budget(), key))) {
                case LineResolution.Found(LineKey key) -> lines.add(new LineAmount(key, line.amount()));
                case LineResolution.Unclear(Refusal why) -> unclear.add(why);
            }
        }
        Proposal proposal = completed(asked, lines, state);
        Refusal refusal = FirstRefusal.of(
                () -> FirstRefusal.outsideYear(act, state.budget()),
                () -> asked.kind() == AdjustmentKind.REVERSAL ? null
                        : FirstRefusal.nothing(asked.lines(), asked.breakdowns()),
                () -> before != null && AdjustmentContent.hash(state.budget(), act, proposal)
                        .equals(before.version().contentHash()) ? new Refusal.NothingToDo() : null,
                () -> TermChecks.shape(asked),
                () -> hidden(asked.terms().subject(), mandate, state),
                () -> TermChecks.subject(asked, act, state),
                () -> TermChecks.counterpart(asked, state.budget()),
                () -> tooMany,
                () -> unclear.stream().min(Comparator.comparing(Refusal::code)).orElse(null),
                () -> before == null ? null : Authorisation.forLines(kind, mandate, state.budget(), before.decided(),
                        before.breakdowns()),
                () -> Authorisation.forLines(kind, mandate, state.budget(), lines, proposal.breakdowns()),
                () -> check(proposal, lines, mandate.policy(), state));
        return refusal == null ? new Clear(proposal) : new Unclear(refusal);
    }

    /// Whether the entry that it is about is not there for the person: of what nobody may know, nothing is told.
    private static @Nullable Refusal hidden(@Nullable EntryRef subject, Mandate mandate, Opened state) {
        if (subject == null) {
            return null;
        }
        PostedEntry entry = state.entries().get(subject);
        return entry == null || Authorisation.canSee(mandate, state.budget(), entry.lines(), entry.breakdowns()) ? null
                : new TermsRefusal.SubjectRefused(RefusalCode.SUBJECT_NOT_FOUND, subject);
    }

    private static List<LineAmount> arrivals(Terms terms) {
        Transfer transfer = terms.transfer();
        return transfer == null ? List.of() : transfer.arrivals();
    }

    private static List<LineAmount> both(List<LineAmount> some, List<LineAmount> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<LineAmount> lines(Proposal asked, Opened state) {
        PostedEntry taken = taken(asked, state);
        return taken == null ? asked.lines() : taken.oppositeLines();
    }

    private static @Nullable PostedEntry taken(Proposal asked, Opened state) {
        EntryRef subject = asked.terms().subject();
        return asked.kind() != AdjustmentKind.REVERSAL || subject == null ? null : state.entries().get(subject);
    }

    /// What follows by itself: the opposite of what a reversal takes back; that carried money keeps its line.
    private static Proposal completed(Proposal asked, List<LineAmount> lines, Opened state) {
        PostedEntry taken = taken(asked, state);
        List<BreakdownAmounts> breakdowns = taken == null ? asked.breakdowns() : taken.oppositeBreakdowns();
        Terms terms = asked.terms();
        Transfer transfer = terms.transfer();
        if (transfer != null && transfer.arrivals().isEmpty()) {
            List<LineAmount> same = lines.stream()
                    .map(line -> new LineAmount(line.line(), line.amount().negate())).toList();
            terms = new Terms(terms.source(), terms.subject(), terms.resolution(),
                    new Transfer(transfer.counterpart(), same));
        }
        return new Proposal(asked.kind(), lines, breakdowns, terms);
    }

    /// The checks that an adjustment must pass when it is written down and again when it is approved.
    static @Nullable Refusal check(
            Proposal proposal, List<LineAmount> lines, ApprovalPolicy policy, Opened state) {
        List<BreakdownAmounts> breakdowns = proposal.breakdowns();
        List<LineAmount> arrivals = arrivals(proposal.terms());
        return FirstRefusal.of(
                () -> LineChecks.unique(lines),
                () -> LineChecks.unique(arrivals),
                () -> LineChecks.notZero(both(lines, arrivals)),
                () -> LineChecks.inRange(lines, state),
                () -> LineChecks.inRange(arrivals),
                () -> BreakdownChanges.inRange(breakdowns, state),
                () -> direction(proposal.kind(), lines),
                () -> LineChecks.positive(arrivals),
                () -> TermChecks.balanced(proposal.terms(), lines),
                () -> Requirement.forbidden(proposal.kind(), lines, policy),
                () -> LineChecks.covered(lines, state),
                () -> BreakdownChanges.check(breakdowns, LineChecks.changes(lines, state), state));
    }

    private static @Nullable Refusal direction(AdjustmentKind kind, List<LineAmount> lines) {
        return switch (kind) {
            case SUPPLEMENT -> LineChecks.positive(lines);
            case REDUCTION, REASSIGNMENT, CARRY_FORWARD -> LineChecks.negative(lines);
            case VIREMENT -> LineChecks.balanced(lines);
            case CORRECTION, REVERSAL -> null;
        };
    }
}

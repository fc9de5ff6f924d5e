package budgetledger.budget;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// An adjustment (调整单) as the budget's state knows it: what was asked, by whom, and where it stands.
///
/// @param act of its maker, with the date, reason and document of its latest revision
/// @param decided the amounts now to be decided on: those asked for, or less where an approver has reduced them
/// @param authors everybody who wrote or handed over any version of it, or in whose name that was done
public record Adjustment(
        AdjustmentId id,
        AdjustmentVersion version,
        AdjustmentStatus status,
        Act act,
        Proposal proposal,
        List<LineAmount> decided,
        Set<PersonId> authors,
        List<Approval> approvals,
        Transit transit,
        @Nullable BatchId batch) {
    public Adjustment {
        decided = List.copyOf(decided);
        authors = Set.copyOf(authors);
        approvals = List.copyOf(approvals);
    }

    public PersonId maker() {
        return act.actor();
    }

    public AdjustmentKind kind() {
        return proposal.kind();
    }

    public Terms terms() {
        return proposal.terms();
    }

    public List<BreakdownAmounts> breakdowns() {
        return proposal.breakdowns();
    }

    boolean isByAuthor(PersonId person) {
        return person.equals(act.onBehalfOf()) || authors.contains(person);
    }

    Adjustment as(AdjustmentStatus next, AdjustmentVersion at) {
        return new Adjustment(id, at, next, act, proposal, decided, authors, approvals, transit, batch);
    }

    Adjustment submittedBy(Act by, AdjustmentVersion at) {
        return new Adjustment(id, at, AdjustmentStatus.SUBMITTED, act, proposal, decided, with(authors, by),
                approvals, transit, batch);
    }

    /// Any change voids what was approved before.
    Adjustment revised(Act by, Proposal other, AdjustmentVersion at) {
        Act mine = new Act(act.actor(), act.onBehalfOf(), by.effectiveOn(), by.reason(), by.document(),
                by.provenance());
        return new Adjustment(id, at, AdjustmentStatus.DRAFT, mine, other, other.lines(),
                with(authors, by), List.of(), transit, batch);
    }

    /// Given back for a change, without the approvals it had.
    Adjustment returned(AdjustmentVersion at) {
        return new Adjustment(id, at, AdjustmentStatus.RETURNED, act, proposal, proposal.lines(), authors, List.of(),
                transit, batch);
    }

    Adjustment approvedBy(Approval approval, List<LineAmount> amounts, AdjustmentVersion at) {
        List<Approval> more = new ArrayList<>(approvals);
        more.add(approval);
        return new Adjustment(id, at, status, act, proposal, amounts, authors, more, transit, batch);
    }

    Adjustment decided(List<LineAmount> amounts) {
        return new Adjustment(id, version, status, act, proposal, amounts, authors, approvals, transit, batch);
    }

    Adjustment in(Transit next) {
        return new Adjustment(id, version, status, act, proposal, decided, authors, approvals, next, batch);
    }

    private static Set<PersonId> with(Set<PersonId> persons, Act by) {
        Set<PersonId> more = new LinkedHashSet<>(persons);
        more.add(by.actor());
        if (by.onBehalfOf() != null) {
            more.add(by.onBehalfOf());
        }
        return more;
    }
}

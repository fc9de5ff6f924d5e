package budgetledger.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import budgetledger.budget.BudgetState.Opened;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The checks on what a kind of adjustment says beside its lines.
final class TermChecks {
    private TermChecks() {}

    /// Which terms a kind has, and which it needs.
    static @Nullable Refusal shape(Proposal proposal) {
        AdjustmentKind kind = proposal.kind();
        Terms terms = proposal.terms();
        boolean own = !proposal.lines().isEmpty() || !proposal.breakdowns().isEmpty();
        return FirstRefusal.of(
                () -> needless(kind, "source", terms.source() != null && kind != AdjustmentKind.SUPPLEMENT),
                () -> needless(kind, "subject", terms.subject() != null && !kind.hasSubject()),
                () -> needless(kind, "transfer", terms.transfer() != null && !kind.isTransfer()),
                () -> needless(kind, "lines", own && kind == AdjustmentKind.REVERSAL),
                () -> missing(kind, "subject", terms.subject() == null && kind.hasSubject()),
                () -> missing(kind, "transfer", terms.transfer() == null && kind.isTransfer()));
    }

    private static @Nullable Refusal needless(AdjustmentKind kind, String term, boolean given) {
        return given ? new TermsRefusal.TermRefused(RefusalCode.TERM_NOT_APPLICABLE, kind, term) : null;
    }

    private static @Nullable Refusal missing(AdjustmentKind kind, String term, boolean wanting) {
        return wanting ? new TermsRefusal.TermRefused(RefusalCode.TERM_MISSING, kind, term) : null;
    }

    /// The entry that a correction or reversal is about.
    static @Nullable Refusal subject(Proposal proposal, Act act, Opened state) {
        EntryRef ref = proposal.terms().subject();
        if (ref == null) {
            return null;
        }
        PostedEntry entry = state.entries().get(ref);
        if (entry == null) {
            return new TermsRefusal.SubjectRefused(RefusalCode.SUBJECT_NOT_FOUND, ref);
        }
        if (proposal.kind() == AdjustmentKind.REVERSAL && (!entry.isReversible() || correctsEnactment(ref, state))) {
            return new TermsRefusal.SubjectRefused(RefusalCode.NOT_REVERSIBLE, ref);
        }
        if (entry.reversedBy() != null) {
            return new TermsRefusal.SubjectRefused(RefusalCode.ALREADY_REVERSED, ref);
        }
        return act.effectiveOn().isBefore(entry.effectiveOn())
                ? new ActRefusal.EffectiveBeforeSubject(act.effectiveOn(), entry.effectiveOn()) : null;
    }

    /// A correction of an enactment counts as original (年初数), and taking it back would not: it is corrected anew.
    private static boolean correctsEnactment(EntryRef ref, Opened state) {
        Adjustment adjustment = ref instanceof EntryRef.OfAdjustment(AdjustmentId id)
                ? state.adjustments().get(id) : null;
        return adjustment != null && adjustment.terms().subject() instanceof EntryRef.OfEnactment;
    }

    static @Nullable Refusal counterpart(Proposal proposal, BudgetId budget) {
        Transfer transfer = proposal.terms().transfer();
        if (transfer == null) {
            return null;
        }
        BudgetId other = transfer.counterpart();
        boolean sameDepartment = other.department().equals(budget.department());
        boolean fits = proposal.kind() == AdjustmentKind.REASSIGNMENT
                ? !sameDepartment && other.year().equals(budget.year())
                : sameDepartment && other.year().value() == budget.year().value() + 1;
        return fits ? null : new TermsRefusal.WrongCounterpart(proposal.kind(), other);
    }

    /// What arrives is what leaves, for every fund source on each side.
    static @Nullable Refusal balanced(Terms terms, List<LineAmount> lines) {
        Transfer transfer = terms.transfer();
        if (transfer == null) {
            return null;
        }
        for (Side side : Side.values()) {
            Map<FundSource, Money> sums = new EnumMap<>(FundSource.class);
            List.of(lines, transfer.arrivals()).forEach(some -> some.stream()
                    .filter(line -> line.line().side() == side)
                    .forEach(line -> sums.merge(line.line().fund(), line.amount(), Money::plus)));
            for (Map.Entry<FundSource, Money> sum : sums.entrySet()) {
                if (!sum.getValue().isZero()) {
                    return new TermsRefusal.TransferUnbalanced(sum.getKey(), sum.getValue());
                }
            }
        }
        return null;
    }
}

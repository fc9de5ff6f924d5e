package budgetledger.budget;

import java.util.Map;

import budgetledger.money.Money;

/// Refusals by the rules on what a kind of adjustment says beside its lines.
public sealed interface TermsRefusal extends ActRefusal {
    /// A term that the kind does not have is given, or one that it needs is not.
    record TermRefused(RefusalCode actCode, AdjustmentKind kind, String term) implements TermsRefusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("kind", kind.name(), "term", term);
        }
    }

    /// The entry that a correction or reversal is about is not there, cannot be taken back, or was.
    record SubjectRefused(RefusalCode actCode, EntryRef subject) implements TermsRefusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("subject", subject.text());
        }
    }

    /// 划转 goes to another department in the same year, 结转 to the same department in the next.
    record WrongCounterpart(AdjustmentKind kind, BudgetId counterpart) implements TermsRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.WRONG_COUNTERPART;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("kind", kind.name(), "counterpart", counterpart.toString());
        }
    }

    /// What arrives is not what leaves, for a fund source on one side.
    record TransferUnbalanced(FundSource fund, Money sum) implements TermsRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.TRANSFER_UNBALANCED;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("fund", fund.name(), "sum", sum.yuan());
        }
    }

    /// A move that the transfer matrix forbids (预算法 arts. 63, 72).
    record VirementForbidden(VirementMove move, Money amount) implements TermsRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.VIREMENT_FORBIDDEN;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("move", move.name(), "amount", amount.yuan());
        }
    }

    /// The standing committee of the people's congress decides first (预算法 art. 69).
    record ResolutionMissing(String rule) implements TermsRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.RESOLUTION_MISSING;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("rule", rule);
        }
    }
}

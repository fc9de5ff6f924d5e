package budgetledger.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Why a command was not carried out: a value with a stable code and the evidence a person needs to mend it.
public sealed interface Refusal {
    RefusalCode code();

    /// The evidence by name, in reading order; amounts in 元, lines as [LineKey#text()].
    Map<String, String> evidence();

    private static Map<String, String> evidence(String... namesAndValues) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            evidence.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return evidence;
    }

    /// A refusal that concerns the budget as a whole: it is not there, already there, or not enacted yet.
    record BudgetRefused(RefusalCode code, BudgetId budget) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("budget", budget.toString());
        }
    }

    record AdjustmentNotFound(AdjustmentId adjustment) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.ADJUSTMENT_NOT_FOUND;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("adjustment", adjustment.toString());
        }
    }

    record AdjustmentExists(AdjustmentId adjustment) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.ADJUSTMENT_EXISTS;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("adjustment", adjustment.toString());
        }
    }

    /// Four eyes: who made an adjustment never decides it.
    record SelfApproval(AdjustmentId adjustment, PersonId maker) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.SELF_APPROVAL;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("adjustment", adjustment.toString(), "maker", maker.toString());
        }
    }

    record NotTheMaker(AdjustmentId adjustment, PersonId actor) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.NOT_THE_MAKER;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("adjustment", adjustment.toString(), "actor", actor.toString());
        }
    }

    record StaleVersion(AdjustmentVersion named, AdjustmentVersion current) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.STALE_VERSION;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("named", named.toString(), "current", current.toString());
        }
    }

    record WrongStatus(AdjustmentStatus status, List<AdjustmentStatus> needed) implements Refusal {
        public WrongStatus {
            needed = List.copyOf(needed);
        }

        @Override
        public RefusalCode code() {
            return RefusalCode.WRONG_STATUS;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("status", status.name(),
                    "needed", needed.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
    }

    record EffectiveOutsideYear(LocalDate effectiveOn, FiscalYear year) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.EFFECTIVE_OUTSIDE_YEAR;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("effectiveOn", effectiveOn.toString(), "year", year.toString());
        }
    }

    record NothingToDo() implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.NOTHING_TO_DO;
        }

        @Override
        public Map<String, String> evidence() {
            return Map.of();
        }
    }

    record TooManyLines(int lines, int linesMax) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.TOO_MANY_LINES;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("lines", Integer.toString(lines), "linesMax", Integer.toString(linesMax));
        }
    }

    /// The parts given fit several lines of the budget; the candidates are named.
    record AmbiguousLine(LineKey line, List<LineKey> candidates) implements Refusal {
        public AmbiguousLine {
            candidates = List.copyOf(candidates);
        }

        @Override
        public RefusalCode code() {
            return RefusalCode.AMBIGUOUS_LINE;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("line", line.text(),
                    "candidates", candidates.stream().map(LineKey::text).collect(Collectors.joining(" ")));
        }
    }

    /// One line of the command cannot be taken as it stands.
    record LineRefused(RefusalCode code, LineKey line, @Nullable Money amount) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return amount == null ? Refusal.evidence("line", line.text())
                    : Refusal.evidence("line", line.text(), "amount", amount.yuan());
        }
    }

    /// The lines of a virement do not sum to zero for a fund source.
    record VirementUnbalanced(FundSource fund, Money sum) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.VIREMENT_UNBALANCED;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("fund", fund.name(), "sum", sum.yuan());
        }
    }

    record InsufficientAppropriation(LineKey line, Money balance, Money requested) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.INSUFFICIENT_APPROPRIATION;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("line", line.text(), "balance", balance.yuan(), "requested", requested.yuan());
        }
    }

    /// One item of a breakdown cannot be taken as it stands.
    record ItemRefused(RefusalCode code, BreakdownAxis axis, @Nullable BreakdownItem item) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return item == null ? Refusal.evidence("axis", axis.name())
                    : Refusal.evidence("axis", axis.name(), "item", item.text());
        }
    }

    /// The whole that the document states is not what its lines add up to.
    record BreakdownDisagrees(BreakdownAxis axis, Money stated, Money computed) implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.BREAKDOWN_DISAGREES;
        }

        @Override
        public Map<String, String> evidence() {
            return Refusal.evidence("axis", axis.name(), "stated", stated.yuan(), "computed", computed.yuan());
        }
    }

    /// An item would fall below zero, or where `item` is null the whole.
    record BreakdownBelowZero(BreakdownAxis axis, @Nullable BreakdownItem item, Money balance, Money requested)
            implements Refusal {
        @Override
        public RefusalCode code() {
            return RefusalCode.BREAKDOWN_BELOW_ZERO;
        }

        @Override
        public Map<String, String> evidence() {
            return item == null
                    ? Refusal.evidence("axis", axis.name(), "balance", balance.yuan(), "requested", requested.yuan())
                    : Refusal.evidence("axis", axis.name(), "item", item.text(), "balance", balance.yuan(),
                            "requested", requested.yuan());
        }
    }
}

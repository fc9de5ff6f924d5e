package budgetledger.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Why a command was not carried out: a value with a stable code and the evidence a person needs to mend it.
public sealed interface Refusal extends LedgerRefusal
        permits ActRefusal, Refusal.BudgetRefused, Refusal.AdjustmentNotFound, Refusal.AdjustmentExists,
                Refusal.SelfApproval, Refusal.NotTheMaker, Refusal.StaleVersion, Refusal.WrongStatus,
                Refusal.EffectiveOutsideYear, Refusal.NothingToDo, Refusal.TooManyLines, Refusal.AmbiguousLine,
                Refusal.LineRefused, Refusal.VirementUnbalanced, Refusal.InsufficientAppropriation,
                Refusal.ItemRefused, Refusal.BreakdownDisagrees, Refusal.BreakdownBelowZero {
    @Override
    default RefusalCode code() {
        return switch (this) {
            case ActRefusal refusal -> refusal.actCode();
            case BudgetRefused(RefusalCode code, _) -> code;
            case LineRefused(RefusalCode code, _, _) -> code;
            case ItemRefused(RefusalCode code, _, _) -> code;
            case AdjustmentNotFound _ -> RefusalCode.ADJUSTMENT_NOT_FOUND;
            case AdjustmentExists _ -> RefusalCode.ADJUSTMENT_EXISTS;
            case SelfApproval _ -> RefusalCode.SELF_APPROVAL;
            case NotTheMaker _ -> RefusalCode.NOT_THE_MAKER;
            case StaleVersion _ -> RefusalCode.STALE_VERSION;
            case WrongStatus _ -> RefusalCode.WRONG_STATUS;
            case EffectiveOutsideYear _ -> RefusalCode.EFFECTIVE_OUTSIDE_YEAR;
            case NothingToDo _ -> RefusalCode.NOTHING_TO_DO;
            case TooManyLines _ -> RefusalCode.TOO_MANY_LINES;
            case AmbiguousLine _ -> RefusalCode.AMBIGUOUS_LINE;
            case VirementUnbalanced _ -> RefusalCode.VIREMENT_UNBALANCED;
            case InsufficientAppropriation _ -> RefusalCode.INSUFFICIENT_APPROPRIATION;
            case BreakdownDisagrees _ -> RefusalCode.BREAKDOWN_DISAGREES;
            case BreakdownBelowZero _ -> RefusalCode.BREAKDOWN_BELOW_ZERO;
        };
    }

    /// The evidence by name, in reading order; amounts in 元, lines as [LineKey#text()].
    @Override
    Map<String, String> evidence();

    /// A refusal that concerns the budget as a whole: it is not there or already there, frozen, or would not change.
    record BudgetRefused(RefusalCode code, BudgetId budget) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("budget", budget.toString());
        }
    }

    record AdjustmentNotFound(AdjustmentId adjustment) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString());
        }
    }

    record AdjustmentExists(AdjustmentId adjustment) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString());
        }
    }

    /// Four eyes: who made an adjustment never decides it.
    record SelfApproval(AdjustmentId adjustment, PersonId maker) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString(), "maker", maker.toString());
        }
    }

    record NotTheMaker(AdjustmentId adjustment, PersonId actor) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString(), "actor", actor.toString());
        }
    }

    record StaleVersion(AdjustmentVersion named, AdjustmentVersion current) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("named", named.toString(), "current", current.toString());
        }
    }

    record WrongStatus(AdjustmentStatus status, List<AdjustmentStatus> needed) implements Refusal {
        public WrongStatus {
            needed = List.copyOf(needed);
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("status", status.name(),
                    "needed", needed.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
    }

    record EffectiveOutsideYear(LocalDate effectiveOn, FiscalYear year) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("effectiveOn", effectiveOn.toString(), "year", year.toString());
        }
    }

    record NothingToDo() implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Map.of();
        }
    }

    record TooManyLines(int lines, int linesMax) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("lines", Integer.toString(lines), "linesMax", Integer.toString(linesMax));
        }
    }

    /// The parts given fit several lines of the budget; the candidates are named.
    record AmbiguousLine(LineKey line, List<LineKey> candidates) implements Refusal {
        public AmbiguousLine {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("line", line.text(),
                    "candidates", candidates.stream().map(LineKey::text).collect(Collectors.joining(" ")));
        }
    }

    /// One line of the command cannot be taken as it stands.
    record LineRefused(RefusalCode code, LineKey line, @Nullable Money amount) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return amount == null ? Evidence.of("line", line.text())
                    : Evidence.of("line", line.text(), "amount", amount.yuan());
        }
    }

    /// The lines of a virement do not sum to zero for a fund source.
    record VirementUnbalanced(FundSource fund, Money sum) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("fund", fund.name(), "sum", sum.yuan());
        }
    }

    record InsufficientAppropriation(LineKey line, Money balance, Money requested) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("line", line.text(), "balance", balance.yuan(), "requested", requested.yuan());
        }
    }

    /// One item of a breakdown cannot be taken as it stands.
    record ItemRefused(RefusalCode code, BreakdownAxis axis, @Nullable BreakdownItem item) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return item == null ? Evidence.of("axis", axis.name())
                    : Evidence.of("axis", axis.name(), "item", item.text());
        }
    }

    /// The whole that the document states is not what its lines add up to.
    record BreakdownDisagrees(BreakdownAxis axis, Money stated, Money computed) implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("axis", axis.name(), "stated", stated.yuan(), "computed", computed.yuan());
        }
    }

    /// An item would fall below zero, or where `item` is null the whole.
    record BreakdownBelowZero(BreakdownAxis axis, @Nullable BreakdownItem item, Money balance, Money requested)
            implements Refusal {
        @Override
        public Map<String, String> evidence() {
            return item == null
                    ? Evidence.of("axis", axis.name(), "balance", balance.yuan(), "requested", requested.yuan())
                    : Evidence.of("axis", axis.name(), "item", item.text(), "balance", balance.yuan(),
                            "requested", requested.yuan());
        }
    }
}

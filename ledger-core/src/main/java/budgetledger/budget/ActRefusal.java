package budgetledger.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Refusals by the rules on who may do which act, when, and on what terms.
public sealed interface ActRefusal extends Refusal
        permits ActRefusal.WrongPhase, ActRefusal.MeasureRefused, ActRefusal.OwnMeasure,
                ActRefusal.AlreadyApproved, ActRefusal.NotAuthorised, ActRefusal.OutOfScope,
                ActRefusal.Unfinished, ActRefusal.NoChange, ActRefusal.OverLimit,
                ActRefusal.WrongReduction, ActRefusal.WrongWeights, ActRefusal.CrosswalkYear,
                ActRefusal.EffectiveBeforeSubject, TermsRefusal {
    RefusalCode actCode();

    /// The act is not allowed in the phase the budget is in.
    record WrongPhase(Phase phase, List<Phase> needed) implements ActRefusal {
        public WrongPhase {
            needed = List.copyOf(needed);
        }

        @Override
        public RefusalCode actCode() {
            return RefusalCode.WRONG_PHASE;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("phase", phase.name(), "needed", Evidence.names(needed));
        }
    }

    /// A measure is not there, already there, or done with.
    record MeasureRefused(RefusalCode actCode, MeasureId measure) implements ActRefusal {
        @Override
        public Map<String, String> evidence() {
            return Evidence.of("measure", measure.toString());
        }
    }

    /// Four eyes on a measure: who proposed it never adopts it.
    record OwnMeasure(MeasureId measure, PersonId proposer) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.SELF_APPROVAL;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("measure", measure.toString(), "proposer", proposer.toString());
        }
    }

    /// Several approvals are given by several persons.
    record AlreadyApproved(AdjustmentId adjustment, PersonId person) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.ALREADY_APPROVED;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString(), "person", person.toString());
        }
    }

    /// The person has none of the roles that the act asks for.
    record NotAuthorised(BudgetAct act, PersonId person, List<Role> roles) implements ActRefusal {
        public NotAuthorised {
            roles = List.copyOf(roles);
        }

        @Override
        public RefusalCode actCode() {
            return RefusalCode.NOT_AUTHORISED;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("act", act.name(), "person", person.toString(), "roles", Evidence.names(roles));
        }
    }

    /// The person has the role, but not for everything that the adjustment touches.
    record OutOfScope(BudgetAct act, PersonId person) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.OUT_OF_SCOPE;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("act", act.name(), "person", person.toString());
        }
    }

    /// Something still waits for a decision or is in transit.
    record Unfinished(List<AdjustmentId> adjustments) implements ActRefusal {
        public Unfinished {
            adjustments = List.copyOf(adjustments);
        }

        @Override
        public RefusalCode actCode() {
            return RefusalCode.UNFINISHED;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustments", String.join(" ", adjustments.stream().map(Object::toString).toList()));
        }
    }

    /// Frozen already, or not frozen.
    record NoChange(BudgetId budget) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.NOTHING_TO_DO;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("budget", budget.toString());
        }
    }

    /// Nobody has decided yet on what is asked for, and what may be asked for without it is less.
    ///
    /// @param limit null where a right has none, so that only other persons can do it
    record OverLimit(PersonId person, Money amount, @Nullable Money limit) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.OVER_LIMIT;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("person", person.toString(), "amount", amount.yuan(),
                    "limit", limit == null ? "0.00" : limit.yuan());
        }
    }

    /// Approved amounts are those asked for or less, one for each line, before anybody else approves.
    record WrongReduction(AdjustmentId adjustment) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.WRONG_REDUCTION;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("adjustment", adjustment.toString());
        }
    }

    /// The weights of a rule of a crosswalk do not sum to one, in parts of a million.
    record WrongWeights(int rule, int sum) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.WRONG_WEIGHTS;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("rule", Integer.toString(rule), "sum", Integer.toString(sum));
        }
    }

    /// An earlier year than the budget's must be mapped.
    record CrosswalkYear(FiscalYear from, FiscalYear year) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.CROSSWALK_YEAR;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("from", from.toString(), "year", year.toString());
        }
    }

    /// The act of a correction or reversal before the act it is about.
    record EffectiveBeforeSubject(LocalDate effectiveOn, LocalDate subjectEffectiveOn) implements ActRefusal {
        @Override
        public RefusalCode actCode() {
            return RefusalCode.EFFECTIVE_BEFORE_SUBJECT;
        }

        @Override
        public Map<String, String> evidence() {
            return Evidence.of("effectiveOn", effectiveOn.toString(),
                    "subjectEffectiveOn", subjectEffectiveOn.toString());
        }
    }
}

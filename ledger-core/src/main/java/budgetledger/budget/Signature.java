package budgetledger.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Which of the approvals asked for a person can give, and by which right.
record Signature(Role role, Right right) {
    /// What a person can give: the approval of the person's own role first, then one that a higher role gives for a
    /// lower; own rights before delegated ones. Empty when no right reaches all that it touches.
    static List<Signature> within(List<Role> wanted, Adjustment adjustment, Mandate mandate, BudgetId budget) {
        return wanted.stream()
                .flatMap(role -> mandate.rights().stream()
                        .filter(right -> right.role().decidesFor(role) && reaches(right, adjustment, budget))
                        .map(right -> new Signature(role, right)))
                .sorted(Comparator.comparing((Signature s) -> s.right.role() != s.role)
                        .thenComparing(s -> s.right.delegatedBy() != null))
                .toList();
    }

    boolean suffices(Money amount) {
        return right.suffices(amount);
    }

    /// Whether the person has none of the roles asked for; null when there is one.
    static @Nullable Refusal unfit(List<Role> wanted, Mandate mandate, BudgetId budget) {
        boolean fits = mandate.rights().stream().anyMatch(right -> right.scope().touches(budget.department())
                && wanted.stream().anyMatch(role -> right.role().decidesFor(role)));
        return fits ? null : new ActRefusal.NotAuthorised(BudgetAct.APPROVE, mandate.person(), wanted);
    }

    /// Whether every limit is too low; null when one is not.
    static @Nullable Refusal overLimit(List<Signature> given, Money amount, PersonId person) {
        if (given.stream().anyMatch(signature -> signature.suffices(amount))) {
            return null;
        }
        Money limit = given.stream().map(signature -> signature.right.limit()).filter(most -> most != null)
                .max(Comparator.naturalOrder()).orElseThrow();
        return new ActRefusal.OverLimit(person, amount, limit);
    }

    /// Both sides of a transfer must be in scope.
    private static boolean reaches(Right right, Adjustment adjustment, BudgetId budget) {
        Set<@Nullable UnitCode> units = Authorisation.units(adjustment.decided(), adjustment.breakdowns());
        Transfer transfer = adjustment.terms().transfer();
        return Authorisation.coversAll(right.scope(), budget, units)
                && (transfer == null || Authorisation.coversAll(right.scope(), transfer.counterpart(),
                        Authorisation.units(transfer.arrivals(), List.of())));
    }
}

package budgetledger.budget;

import java.util.List;
import java.util.Set;

/// Everything that who-may-do-what says about one person and one budget at the moment of a command, as data: a
/// decision depends on this and the budget's state alone.
///
/// @param rights those that are in force and touch the budget's department and year
/// @param represents persons for whom this one may act by delegation: their adjustments are no more his to decide
/// than his own
/// @param policy the approval policy in force
public record Mandate(PersonId person, List<Right> rights, Set<PersonId> represents, ApprovalPolicy policy) {
    public Mandate {
        rights = List.copyOf(rights);
        represents = Set.copyOf(represents);
    }

    /// The program itself, carrying on what people have decided.
    public static Mandate ofService(PersonId program, GrantId reference) {
        return new Mandate(program, List.of(new Right(Role.SERVICE, Scope.EVERYTHING, null, null, reference)),
                Set.of(), ApprovalPolicy.STANDARD);
    }
}

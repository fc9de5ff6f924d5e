package budgetledger.security;

import java.util.Set;

import budgetledger.budget.PersonId;
import budgetledger.budget.Role;

/// What somebody may do. Asked at every request, so that a right that is taken away is gone at the next one.
@FunctionalInterface
public interface Rights {
    Set<Role> rolesOf(PersonId person);
}

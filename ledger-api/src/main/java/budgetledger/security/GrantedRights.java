package budgetledger.security;

import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.authority.AccessBook;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;

/// The rights that were granted, as the log has them at this moment. No token and no account brings any along.
record GrantedRights(AccessBook access) implements Rights {
    @Override
    public Set<Role> rolesOf(PersonId person) {
        return access.current().state().rights(person, access.today()).stream().map(Right::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}

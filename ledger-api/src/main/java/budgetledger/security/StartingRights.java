package budgetledger.security;

import java.util.Map;
import java.util.Set;

import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.person.FirstAdministrator;

/// The rights that are there without anybody granting them: those of the sample users, and elsewhere those of the
/// first administrator over accounts.
record StartingRights(Map<PersonId, Set<Role>> roles) implements Rights {
    StartingRights {
        roles = Map.copyOf(roles);
    }

    /// The sample's `admin` is all administrators in one, which no person of a real department may be.
    static StartingRights of(boolean sample) {
        return new StartingRights(sample ? Map.of(
                        new PersonId("maker"), Set.of(Role.MAKER),
                        new PersonId("checker"), Set.of(Role.CHECKER),
                        new PersonId("auditor"), Set.of(Role.AUDITOR),
                        new PersonId("admin"), Set.of(Role.SYS_ADMIN, Role.SEC_ADMIN, Role.BUDGET_OFFICER))
                : Map.of(FirstAdministrator.ID, Set.of(Role.SEC_ADMIN)));
    }

    @Override
    public Set<Role> rolesOf(PersonId person) {
        return roles.getOrDefault(person, Set.of());
    }
}

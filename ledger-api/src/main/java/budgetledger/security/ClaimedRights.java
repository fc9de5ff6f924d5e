package budgetledger.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/// The rights that a token claims for its person: the claim `roles` lists the names of roles. Names that are no role
/// of ours count for nothing, and nobody can claim to be the program.
record ClaimedRights(PersonId person, Set<Role> roles) implements Rights {
    private static final String ROLES = "roles";
    /// How tokens have always named [Role#SYS_ADMIN].
    private static final String ADMIN = "ADMIN";

    ClaimedRights {
        roles = Set.copyOf(roles);
    }

    static ClaimedRights of(PersonId person, Jwt token) {
        Collection<?> named = token.getClaim(ROLES) instanceof Collection<?> list ? list : List.of();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
        if (named.contains(ADMIN)) {
            roles.add(Role.SYS_ADMIN);
        }
        roles.remove(Role.SERVICE);
        return new ClaimedRights(person, roles);
    }

    @Override
    public Set<Role> rolesOf(PersonId asked) {
        return asked.equals(person) ? roles : Set.of();
    }
}

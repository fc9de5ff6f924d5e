package budgetledger.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import budgetledger.budget.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Roles as the route rules know them.
public final class Authorities {
    private static final String PREFIX = "ROLE_";

    private Authorities() {}

    static List<GrantedAuthority> of(Collection<Role> roles) {
        return roles.stream().sorted().<GrantedAuthority>map(role -> new SimpleGrantedAuthority(PREFIX + role.name()))
                .toList();
    }

    static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }

    /// The roles among the authorities.
    public static List<Role> roles(Collection<? extends GrantedAuthority> authorities) {
        return Arrays.stream(Role.values())
                .filter(role -> authorities.stream()
                        .anyMatch(authority -> (PREFIX + role.name()).equals(authority.getAuthority())))
                .toList();
    }
}

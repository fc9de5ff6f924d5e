package budgetledger.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Reads a person from a token: the subject is the person's id, the claim `roles` lists the roles. Names that are no
/// role of ours count for nothing.
final class TokenPerson implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final String ROLES = "roles";

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, roles(token), personId(token.getSubject()));
    }

    private static String personId(@Nullable String subject) {
        try {
            return new PersonId(subject == null ? "" : subject).value();
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the subject is no person id", e);
        }
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        Collection<?> named = token.getClaim(ROLES) instanceof Collection<?> list ? list : List.of();
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}

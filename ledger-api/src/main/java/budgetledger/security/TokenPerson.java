package budgetledger.security;

import budgetledger.budget.PersonId;
import budgetledger.person.Program;
import budgetledger.person.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Reads a person from a token: a claim holds the person's id, which has to be in the register. What the person may do
/// is not the token's to say.
///
/// @param claim which claim
record TokenPerson(Register register, Rights rights, String claim)
        implements Converter<Jwt, AbstractAuthenticationToken> {
    /// @throws InvalidBearerTokenException when the claim holds no person id, or one of the program itself
    /// @throws PersonUnknown when nobody of that id is registered
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        PersonId person = person(token.getClaim(claim) instanceof String text ? text : null);
        if (Program.owns(person)) {
            throw new InvalidBearerTokenException("the token names the program");
        }
        if (register.person(person).isEmpty()) {
            throw new PersonUnknown(person);
        }
        return new JwtAuthenticationToken(token, Authorities.of(rights.rolesOf(person)), person.value());
    }

    private static PersonId person(@Nullable String text) {
        try {
            return new PersonId(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the token names no person", e);
        }
    }
}

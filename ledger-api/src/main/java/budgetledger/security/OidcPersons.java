package budgetledger.security;

import java.util.Objects;

import budgetledger.budget.PersonId;
import budgetledger.person.Program;
import budgetledger.person.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Reads a person from what an identity provider says of who signed in with a browser (OpenID Connect Core 1.0): a
/// claim holds the person's id, which has to be in the register. What the person may do is not the provider's to say.
/// Spring has checked signature, issuer, audience, nonce and times of the ID token by then.
///
/// @param claim which claim
record OidcPersons(OAuth2UserService<OidcUserRequest, OidcUser> provider, Register register, Rights rights,
        String claim) implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static OidcPersons of(Register register, Rights rights, String claim) {
        return new OidcPersons(new OidcUserService(), register, rights, claim);
    }

    /// @throws OAuth2AuthenticationException when the claim holds no person id, or one of the program itself
    /// @throws PersonUnknown when nobody of that id is registered
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = Objects.requireNonNull(provider.loadUser(request));
        PersonId person = person(user.getClaimAsString(claim));
        if (register.person(person).isEmpty()) {
            throw new PersonUnknown(person);
        }
        return new DefaultOidcUser(Authorities.of(rights.rolesOf(person)), user.getIdToken(), user.getUserInfo(),
                claim);
    }

    private static PersonId person(@Nullable String text) {
        try {
            PersonId person = new PersonId(text == null ? "" : text);
            if (!Program.owns(person)) {
                return person;
            }
        } catch (IllegalArgumentException e) {
            throw new OAuth2AuthenticationException(nobody(), e);
        }
        throw new OAuth2AuthenticationException(nobody());
    }

    private static OAuth2Error nobody() {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the identity provider names no person", null);
    }
}

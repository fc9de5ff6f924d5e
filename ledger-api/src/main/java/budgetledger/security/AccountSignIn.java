package budgetledger.security;

import budgetledger.person.Account;
import budgetledger.person.Program;
import budgetledger.person.SignInCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// Signs people in with the accounts of the register.
final class AccountSignIn implements AuthenticationProvider {
    private final SignInCheck check;
    private final Rights rights;

    AccountSignIn(SignInCheck check, Rights rights) {
        this.check = check;
        this.rights = rights;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = given.getCredentials() instanceof String text ? text : "";
        Account account = check.check(given.getName(), password)
                .filter(opened -> !Program.owns(opened.person())) // registered before such ids were refused
                .orElseThrow(() -> new BadCredentialsException("no account opens with this"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account), null, Authorities.of(rights.rolesOf(account.person())));
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

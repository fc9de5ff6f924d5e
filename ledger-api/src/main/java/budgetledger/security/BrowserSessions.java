package budgetledger.security;

import budgetledger.budget.PersonId;
import budgetledger.person.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// Keeps who signed in with a browser, and nothing of what the person may do: roles are those of this moment at every
/// request, so that a right that is taken away is gone at the next one. Who is no longer registered is nobody. Who
/// signs in otherwise does so at every request and has no session.
record BrowserSessions(SecurityContextRepository sessions, Register register, Rights rights)
        implements SecurityContextRepository {
    static BrowserSessions of(Register register, Rights rights) {
        return new BrowserSessions(new HttpSessionSecurityContextRepository(), register, rights);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return now(sessions.loadContext(holder));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        DeferredSecurityContext kept = sessions.loadDeferredContext(request);
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return now(kept.get());
            }

            @Override
            public boolean isGenerated() {
                return kept.isGenerated();
            }
        };
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication person = context.getAuthentication();
        if (person == null || person instanceof OAuth2AuthenticationToken) {
            sessions.saveContext(context, request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext now(SecurityContext kept) {
        Authentication then = kept.getAuthentication();
        if (!(then instanceof OAuth2AuthenticationToken token)) {
            return kept;
        }
        PersonId person = new PersonId(token.getName());
        if (register.person(person).isEmpty()) {
            return new SecurityContextImpl();
        }
        return new SecurityContextImpl(new OAuth2AuthenticationToken(token.getPrincipal(),
                Authorities.of(rights.rolesOf(person)), token.getAuthorizedClientRegistrationId()));
    }
}

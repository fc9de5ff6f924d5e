package budgetledger.security;

import java.util.Set;
import java.util.function.Supplier;

import budgetledger.person.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/// Signing in with a browser by way of an identity provider (OpenID Connect), where one is configured under
/// `spring.security.oauth2.client`. It is the only way to a session; programs and accounts go on without one.
///
/// A browser sends the session's cookie along whoever made it ask, so what a session alone would change needs the token
/// of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.
record BrowserSignIn(Register register, Rights rights, TokenSettings settings, SecurityProblems problems) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FIRST_PAGE = "/swagger-ui.html";

    void add(HttpSecurity http) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .securityContext(context -> context.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), BrowserSessions.of(register, rights))))
                .csrf(csrf -> csrf
                        .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new OfSessions())
                        .requireCsrfProtectionMatcher(BrowserSignIn::isBySessionAlone))
                .logout(logout -> logout.logoutSuccessHandler(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .oauth2Login(login -> login
                        .userInfoEndpoint(info -> info.oidcUserService(
                                OidcPersons.of(register, rights, settings.personClaim())))
                        .defaultSuccessUrl(FIRST_PAGE, true)
                        .failureHandler(problems::commence));
    }

    /// Who has no session gets no cookie.
    private static final class OfSessions extends CsrfTokenRequestAttributeHandler {
        @Override
        public void handle(
                HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> deferred) {
            super.handle(request, response, deferred);
            if (request.getSession(false) != null) {
                var _ = deferred.get();
            }
        }
    }

    private static boolean isBySessionAlone(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }
}

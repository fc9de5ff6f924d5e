package budgetledger.security;

import java.io.IOException;

import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// A password that somebody else gave opens only the two routes by which it is changed. Part of the security chain
/// alone, so no bean: Spring Boot would put it in front of every request as well.
final class InitialPasswordFilter extends OncePerRequestFilter {
    private final RequestMatcher open = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, Routes.ME),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.PUT, Routes.MY_PASSWORD));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.getPrincipal() instanceof SignedIn signedIn && signedIn.account().mustChange()
                && !open.matches(request)) {
            ProblemWriter.write(request, response, ProblemException.of(ProblemKind.PASSWORD_CHANGE_REQUIRED));
        } else {
            chain.doFilter(request, response);
        }
    }
}

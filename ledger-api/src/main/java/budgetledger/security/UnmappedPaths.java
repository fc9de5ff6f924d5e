package budgetledger.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Decides about what no rule names. Where nothing is mapped a signed-in person may learn just that, 404 or 405;
/// a route that is mapped but was forgotten in the rules stays closed.
@Component
class UnmappedPaths implements AuthorizationManager<RequestAuthorizationContext> {
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    UnmappedPaths(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication person = authentication.get();
        boolean signedIn = person != null && person.isAuthenticated()
                && !(person instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && !isMapped(context.getRequest()));
    }

    private boolean isMapped(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.orderedStream().anyMatch(mapping -> isMapped(mapping, request));
    }

    /// A mapping that throws has the path but not the method or media type: nothing of ours would run.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static boolean isMapped(RequestMappingInfoHandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception e) {
            return false;
        }
    }
}

package budgetledger.rest.read;

import java.security.Principal;

import budgetledger.authority.AccessBook;
import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers what the person who is signed in can see, by the rights of this moment.
@Component
class SightResolver implements HandlerMethodArgumentResolver {
    private final AccessBook access;

    SightResolver(AccessBook access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sight.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return Sight.of(access.current().state().rights(new PersonId(principal.getName()), access.today()));
    }
}

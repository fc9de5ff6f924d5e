package budgetledger.rest.request;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/// Reads the query of a request. A parameter that nobody reads, or that is given twice and is no list, is refused: left
/// alone, the answer would be to another question than the one asked.
@Component
class QueryForms implements HandlerMethodArgumentResolver, HandlerInterceptor {
    private static final String OURS = "budgetledger.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith(OURS)
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request.getParameterMap(), known(method));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, Map<String, RecordComponent> known) {
        Inputs inputs = Inputs.ofParameters();
        given.forEach((name, values) -> {
            RecordComponent component = known.get(name);
            if (component == null) {
                inputs.fault(name, "unknown-parameter", List.of(), name);
            } else if (values.length > 1 && !isRepeatable(component)) {
                inputs.fault(name, "given-twice", List.of(), String.join(", ", values));
            }
        });
        inputs.check();
    }

    private static Map<String, RecordComponent> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(QueryForms::isForm)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    }

    private static boolean isRepeatable(RecordComponent component) {
        return component.getType() == List.class;
    }

    private static boolean isForm(Class<?> type) {
        return type.isAnnotationPresent(QueryForm.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isForm(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws ReflectiveOperationException {
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = parameter.getParameterType().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(components).map(component -> given(request, component)).toArray());
    }

    private static @Nullable Object given(NativeWebRequest request, RecordComponent component) {
        if (!isRepeatable(component)) {
            return request.getParameter(component.getName());
        }
        String[] values = request.getParameterValues(component.getName());
        return values == null ? List.of() : List.of(values);
    }
}

package budgetledger.rest.trail;

import java.util.List;

import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.request.LedgerPosition;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Stands between an answer and its way out, so that no recorded read can be answered unrecorded. What a controller
/// writes by itself, such as a feed, passes by here: it has to call [Reads] before its first byte.
@ControllerAdvice
class RecordingAdvice implements ResponseBodyAdvice<Object> {
    /// Headers that would be wrong on a refusal.
    private static final List<String> OF_ANSWER = List.of(LedgerPosition.HEADER, HttpHeaders.LINK, HttpHeaders.ETAG,
            HttpHeaders.CONTENT_DISPOSITION);

    private final Reads reads;

    RecordingAdvice(Reads reads) {
        this.reads = reads;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType form,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            HttpServletResponse way = answer.getServletResponse();
            String position = response.getHeaders().getFirst(LedgerPosition.HEADER);
            try {
                reads.record(asked.getServletRequest(), form, position == null ? null : Long.valueOf(position));
            } catch (ProblemException e) {
                OF_ANSWER.forEach(header -> way.setHeader(header, null));
                throw e;
            }
        }
        return body;
    }
}

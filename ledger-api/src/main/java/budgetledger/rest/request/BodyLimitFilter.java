package budgetledger.rest.request;

import java.io.IOException;

import budgetledger.rest.problem.BodyTooLarge;
import budgetledger.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds every body in bytes before anything parses it, whether its length is announced or not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytesMax = BodySize.of(request.getRequestURI()).bytesMax();
        if (request.getContentLengthLong() > bytesMax) {
            ProblemWriter.write(request, response, new BodyTooLarge(bytesMax).problem());
            return;
        }
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new CountedInput(super.getInputStream(), bytesMax);
            }
        }, response);
    }
}

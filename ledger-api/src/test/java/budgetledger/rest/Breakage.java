package budgetledger.rest;

import java.io.IOException;
import java.sql.SQLException;

import budgetledger.eventlog.EventLogUnavailable;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Bugs and outages on order, each with a secret in its message: the header `Break` says what breaks, on any route,
/// where controllers run or in a filter before them.
final class Breakage implements WebMvcConfigurer, HandlerInterceptor, Filter {
    static final String SECRET = "s3cret";

    private static final String HEADER = "Break";
    private static final String MESSAGE = "SELECT password FROM ledger.event WHERE text = '" + SECRET + "'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws SQLException {
        breakAt("controller", request.getHeader(HEADER));
        return true;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            breakAt("filter", request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null);
        } catch (SQLException e) {
            throw new ServletException(MESSAGE, e);
        }
        chain.doFilter(request, response);
    }

    private static void breakAt(String here, @Nullable String header) throws SQLException {
        if (header == null || !header.startsWith(here + " ")) {
            return;
        }
        switch (header.substring(here.length() + 1)) {
            case "bug" -> throw new IllegalStateException(MESSAGE);
            case "sql" -> throw new SQLException(MESSAGE, "42P01");
            case "connection" -> throw new DataAccessResourceFailureException(MESSAGE,
                    new SQLException(MESSAGE, "08006"));
            case "log" -> throw new EventLogUnavailable(MESSAGE);
            default -> throw new IllegalArgumentException("unknown breakage: " + header);
        }
    }
}

package budgetledger.rest.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import budgetledger.balance.FoldedBalances;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Turns whatever ends a request in a controller, or on the way to one, into a problem. What a bug says about the
/// inside goes to the log, never to the caller.
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "1";

    @ExceptionHandler
    void handle(Exception error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(error instanceof AsyncRequestNotUsableException)) { // else the caller is gone
            ProblemWriter.write(request, response, problem(error));
        }
    }

    static ProblemException problem(Exception error) {
        return switch (error) {
            case ProblemException problem -> problem;
            case AccessDeniedException _ -> ProblemException.of(ProblemKind.FORBIDDEN);
            case FoldedBalances.TooManyEvents _ -> ProblemException.of(ProblemKind.TOO_MANY_EVENTS,
                    "eventsMax", Integer.toString(FoldedBalances.EVENTS_MAX));
            case BodyTooLarge large -> large.problem();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case HttpMediaTypeNotSupportedException type -> mediaType(type);
            case ErrorResponse answer -> ProblemException.of(ProblemKind.ofStatus(answer.getStatusCode().value()));
            default -> unexpected(error);
        };
    }

    private static ProblemException unreadable(HttpMessageNotReadableException error) {
        return error.getMostSpecificCause() instanceof BodyTooLarge large ? large.problem()
                : ProblemException.of(ProblemKind.MALFORMED_BODY);
    }

    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException error) {
        String[] allowed = error.getSupportedMethods();
        ProblemException problem = ProblemException.of(ProblemKind.METHOD_NOT_ALLOWED);
        return allowed == null ? problem
                : problem.with(HttpHeaders.ALLOW, Arrays.stream(allowed).sorted().collect(Collectors.joining(", ")));
    }

    private static ProblemException mediaType(HttpMediaTypeNotSupportedException error) {
        return ProblemException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE)
                .with(HttpHeaders.ACCEPT, MediaType.toString(error.getSupportedMediaTypes()));
    }

    static ProblemException unexpected(Throwable error) {
        if (Outage.isBehind(error)) {
            LOG.warn("the ledger could not answer", error);
            return ProblemException.of(ProblemKind.LEDGER_UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        LOG.error("a request failed", error);
        return ProblemException.of(ProblemKind.INTERNAL_ERROR);
    }
}

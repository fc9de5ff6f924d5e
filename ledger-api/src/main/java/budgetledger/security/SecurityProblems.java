package budgetledger.security;

import java.io.IOException;

import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Answers 401 and 403 as problems.
record SecurityProblems(SignIn signIn) implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
            throws IOException {
        if (error instanceof PersonUnknown unknown) {
            ProblemWriter.write(request, response,
                    ProblemException.of(ProblemKind.PERSON_UNKNOWN, "person", unknown.person()));
            return;
        }
        signIn.challenges().forEach(challenge -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        ProblemWriter.write(request, response, ProblemException.of(ProblemKind.UNAUTHENTICATED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException error)
            throws IOException {
        ProblemWriter.write(request, response, ProblemException.of(ProblemKind.FORBIDDEN));
    }
}

package budgetledger.rest.problem;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the container answers when something failed outside of the controllers, such as in a filter.
@Hidden
@Controller
class ProblemErrorController implements ErrorController {
    private static final int NOT_AN_ERROR_BELOW = 400;

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemException problem;
        if (error instanceof Throwable thrown) {
            problem = ProblemAdvice.unexpected(thrown);
        } else if (status instanceof Integer number && number >= NOT_AN_ERROR_BELOW) {
            problem = ProblemException.of(ProblemKind.ofStatus(number));
        } else {
            problem = ProblemException.of(ProblemKind.NOT_FOUND);
        }
        ProblemWriter.write(request, response, problem);
    }
}

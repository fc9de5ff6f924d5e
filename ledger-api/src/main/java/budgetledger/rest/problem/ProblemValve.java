package budgetledger.rest.problem;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last resort: errors that Tomcat finds before any of our code runs, such as a broken request line.
public final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final int NOT_AN_ERROR_BELOW = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < NOT_AN_ERROR_BELOW || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemWriter.write(request, response.getResponse(),
                    ProblemException.of(ProblemKind.ofStatus(response.getStatus())));
        } catch (IOException e) {
            LOG.debug("the caller of a broken request is gone", e);
        }
    }
}

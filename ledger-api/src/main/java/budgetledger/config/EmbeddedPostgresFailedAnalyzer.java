package budgetledger.config;

import budgetledger.embedded.EmbeddedPostgresFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the embedded PostgreSQL did not start without a page of stack trace.
final class EmbeddedPostgresFailedAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresFailed> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresFailed cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}

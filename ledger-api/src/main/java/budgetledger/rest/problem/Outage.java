package budgetledger.rest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import budgetledger.eventlog.EventLogUnavailable;
import org.jspecify.annotations.Nullable;

/// Tells an outage, which passes, from a bug, which does not.
final class Outage {
    private Outage() {}

    /// Whether the database could not be reached or could not answer, so that a retry may succeed.
    static boolean isBehind(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof EventLogUnavailable || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && isOutage(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /// Classes of SQLSTATE: connection exception, insufficient resources, operator intervention.
    private static boolean isOutage(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
    }
}

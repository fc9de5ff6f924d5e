package budgetledger.eventlog;

/// The log could not answer in time. Whether the append was taken is not known: a retry with the same command id
/// finds out.
public class EventLogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventLogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public EventLogUnavailable(String message) {
        super(message);
    }
}

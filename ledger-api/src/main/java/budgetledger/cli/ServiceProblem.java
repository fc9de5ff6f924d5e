package budgetledger.cli;

/// The service could not be asked, or did not answer as hoped. The message is for the person at the terminal.
final class ServiceProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    ServiceProblem(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}

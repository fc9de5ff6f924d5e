package budgetledger.cli;

/// How a verb ended, for scripts. The numbers are part of the contract with them and never change.
enum ExitCode {
    OK(0),
    UNEXPECTED(1),
    /// The command line itself is wrong, or asks for what cannot be asked.
    USAGE(2),
    NOT_FOUND(3),
    CONFLICT(4),
    /// The server understood and said no, for a rule.
    REJECTED(5),
    /// The verb ran, and found something that is not as it must be.
    FINDINGS(6),
    NOT_ALLOWED(7),
    UNREACHABLE(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /// The code for an HTTP status that is not a success.
    static ExitCode ofStatus(int status) {
        return switch (status) {
            case 400 -> USAGE;
            case 401, 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 409, 412, 428 -> CONFLICT;
            case 422 -> REJECTED;
            case 502, 503, 504 -> UNREACHABLE;
            default -> UNEXPECTED;
        };
    }
}

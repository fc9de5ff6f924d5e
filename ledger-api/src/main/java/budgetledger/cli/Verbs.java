package budgetledger.cli;

/// What the verbs that ask a service share.
final class Verbs {
    private Verbs() {}

    /// The service that the options name. Says so when the password would travel as plain text.
    static LedgerService service(ServerOptions options, Terminal terminal, Words words) throws ServiceProblem {
        Login login = options.login(terminal.environment(), words);
        if (login.isExposed()) {
            terminal.err().println(words.text("login.exposed", login.server()));
        }
        return new LedgerService(login, words);
    }
}

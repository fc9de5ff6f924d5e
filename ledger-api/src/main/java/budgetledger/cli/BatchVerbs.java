package budgetledger.cli;

import tools.jackson.databind.node.ObjectNode;

/// What the verbs share that make a batch.
final class BatchVerbs {
    static final String PATH = "/api/v1/batches/";

    private BatchVerbs() {}

    /// Sends a batch and prints what became of each row.
    ///
    /// @return FINDINGS when rows were refused and the others carried out
    static int send(String path, ObjectNode body, WriteOptions options, Terminal terminal, Words words)
            throws ServiceProblem {
        Writing writing = new Writing(options, terminal, words);
        String said = writing.ask(new Writing.Change("POST", path, null, body));
        BatchAnswer answer = writing.service().read(said, BatchAnswer.class);
        if (options.server.json()) {
            terminal.out().println(said);
        } else {
            answer.lines(words).forEach(terminal.out()::println);
        }
        boolean refused = "REFUSED".equals(answer.decision());
        terminal.err().println(words.text(options.dry ? refused ? "dry.refused" : "batch.dry"
                : answer.submit() ? "batch.submitted" : "batch.drafted"));
        if (refused) {
            return ExitCode.REJECTED.number();
        }
        return (answer.hasRefusals() ? ExitCode.FINDINGS : ExitCode.OK).number();
    }
}

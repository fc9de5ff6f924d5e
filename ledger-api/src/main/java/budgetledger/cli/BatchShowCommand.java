package budgetledger.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows where each adjustment of a batch stands now.
@Command(name = "show")
final class BatchShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Mixin
    private final ServerOptions server = new ServerOptions();

    BatchShowCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, BatchVerbs.PATH + LedgerService.segment(id), Map.of(),
                BatchAnswer.class, answer -> answer.lines(words).forEach(terminal.out()::println));
    }
}

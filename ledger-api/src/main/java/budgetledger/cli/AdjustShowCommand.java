package budgetledger.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one adjustment and everything that happened to it.
@Command(name = "show")
final class AdjustShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    AdjustShowCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, AdjustVerbs.path(id), Map.of(), AdjustmentAnswer.class,
                this::print);
    }

    private void print(AdjustmentAnswer answer) {
        AdjustmentReport report = new AdjustmentReport(answer, unit, words);
        report.lines().forEach(terminal.out()::println);
        terminal.out().println();
        report.steps().forEach(terminal.out()::println);
        terminal.out().println(words.text("adjustment.version", answer.version()));
        report.next().forEach(terminal.err()::println);
    }
}

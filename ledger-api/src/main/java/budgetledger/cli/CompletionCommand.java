package budgetledger.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

import picocli.CommandLine.Command;

/// Prints a script that completes verbs and options in bash and zsh.
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<String> script;

    CompletionCommand(Terminal terminal, Supplier<String> script) {
        this.terminal = terminal;
        this.script = script;
    }

    @Override
    public Integer call() {
        terminal.out().println(script.get());
        return ExitCode.OK.number();
    }
}

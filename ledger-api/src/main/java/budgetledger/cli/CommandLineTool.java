package budgetledger.cli;

import java.util.List;

import picocli.AutoComplete;
import picocli.CommandLine;

/// Runs one verb and answers with its exit code. No Spring is started: a verb asks a running service.
public final class CommandLineTool {
    private CommandLineTool() {}

    public static int run(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int code = run(TypedArguments.of(args), terminal);
        terminal.flush();
        return code;
    }

    static int run(String[] args, Terminal terminal) {
        Words words = Words.of(List.of(args), terminal.environment());
        return commandLine(terminal, words).execute(args);
    }

    static CommandLine commandLine(Terminal terminal, Words words) {
        Complaints complaints = new Complaints(words);
        CommandLine line = new CommandLine(new LedgerCommand());
        line.addSubcommand(new WhyCommand(terminal, words));
        line.addSubcommand(new PassportCommand(terminal, words));
        line.addSubcommand(new ExplainCommand(terminal, words));
        line.addSubcommand(new CertificateCommand(terminal, words));
        line.addSubcommand(new WhatIfCommand(terminal, words));
        line.addSubcommand(new BisectCommand(terminal, words));
        line.addSubcommand(new HistoryCommand(terminal, words));
        line.addSubcommand(new DepartmentsCommand(terminal, words));
        line.addSubcommand(new EventsCommand(terminal, words));
        line.addSubcommand("adjustments", new AdjustmentsCommand(terminal, words));
        WriteVerbs.addTo(line, terminal, words);
        line.addSubcommand(new ReplayCommand(terminal, words));
        line.addSubcommand(new CompletionCommand(terminal, () -> completion(terminal, words)));
        return line.setResourceBundle(words.bundle())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(LedgerCommand.HELP_WIDTH)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private static String completion(Terminal terminal, Words words) {
        return AutoComplete.bash(LedgerCommand.NAME, commandLine(terminal, words));
    }
}

package budgetledger.cli;

import picocli.CommandLine;

/// The verbs that change something, in the groups in which a person looks for them.
final class WriteVerbs {
    private WriteVerbs() {}

    static void addTo(CommandLine line, Terminal terminal, Words words) {
        line.addSubcommand("adjust", adjust(terminal, words));
        line.addSubcommand("budget", budget(terminal, words));
        line.addSubcommand("measure", new CommandLine(new Group())
                .addSubcommand(new MeasureProposeCommand(terminal, words))
                .addSubcommand(new MeasureAdoptCommand(terminal, words))
                .addSubcommand(new MeasureDropCommand(terminal, words)));
        line.addSubcommand("batch", new CommandLine(new Group())
                .addSubcommand(new BatchSendCommand(terminal, words))
                .addSubcommand(new BatchShowCommand(terminal, words))
                .addSubcommand(new BatchReverseCommand(terminal, words)));
        AccessVerbs.addTo(line, terminal, words);
    }

    private static CommandLine adjust(Terminal terminal, Words words) {
        return new CommandLine(new Group())
                .addSubcommand(new AdjustNewCommand(terminal, words))
                .addSubcommand(new AdjustShowCommand(terminal, words))
                .addSubcommand("list", new AdjustmentsCommand(terminal, words))
                .addSubcommand(new AdjustReviseCommand(terminal, words))
                .addSubcommand(new AdjustSubmitCommand(terminal, words))
                .addSubcommand("withdraw", new AdjustDecideCommand("withdrawal", terminal, words))
                .addSubcommand(new AdjustApproveCommand(terminal, words))
                .addSubcommand("reject", new AdjustDecideCommand("rejection", terminal, words))
                .addSubcommand("return", new AdjustDecideCommand("return", terminal, words))
                .addSubcommand(new AdjustNoteCommand(terminal, words))
                .addSubcommand(new AdjustReverseCommand(terminal, words));
    }

    private static CommandLine budget(Terminal terminal, Words words) {
        return new CommandLine(new Group())
                .addSubcommand(new BudgetShowCommand(terminal, words))
                .addSubcommand(new BudgetOpenCommand(terminal, words))
                .addSubcommand(new BudgetEnactCommand(terminal, words))
                .addSubcommand("execute", new BudgetActCommand("execution", terminal, words))
                .addSubcommand("close", new BudgetActCommand("closing", terminal, words))
                .addSubcommand("freeze", new BudgetActCommand("freeze", terminal, words))
                .addSubcommand("unfreeze", new BudgetActCommand("unfreeze", terminal, words));
    }
}

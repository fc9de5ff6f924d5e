package budgetledger.cli;

import budgetledger.text.Texts;

/// Runs one verb and answers with its exit code.
public final class CommandLineTool {
    /// The command line itself is wrong.
    static final int USAGE = 2;

    private static final Texts TEXTS = new Texts("budgetledger.cli.texts");

    private CommandLineTool() {}

    public static int run(String[] args) {
        System.err.println(TEXTS.both("unknown-verb", args[0]));
        return USAGE;
    }
}

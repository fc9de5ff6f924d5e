package budgetledger.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong, in the person's language, to the standard error, and turns it into an exit code.
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Words words;

    Complaints(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(text(problem));
        if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            err.println(words.text("usage.suggestions", String.join(", ", unmatched.getSuggestions())));
        }
        err.println(words.text("usage.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private String text(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing -> words.text("usage.missing", missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel())
                    .collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                words.text("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            default -> words.text("usage.invalid", Objects.requireNonNullElse(problem.getMessage(), ""));
        };
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult result) {
        if (problem instanceof ServiceProblem told) {
            command.getErr().println(told.getMessage());
            return told.code().number();
        }
        command.getErr().println(words.text("unexpected", problem));
        return ExitCode.UNEXPECTED.number();
    }
}

package budgetledger.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong, in the person's language, to the standard error, and turns it into an exit code.
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Pattern WRONG_VALUE = Pattern.compile(
            "Invalid value for (?:option '(?<option>[^']+)'|positional parameter)"
                    + "[^(:]*(?:\\((?<label>[^)]*)\\))?: (?<why>.*)",
            Pattern.DOTALL);
    private static final Pattern NO_NUMBER = Pattern.compile("('.*') is not an? (?:int|long)", Pattern.DOTALL);

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
                    .collect(Collectors.joining(isChoice(missing) ? words.text("usage.or") : ", ")));
            case UnmatchedArgumentException unmatched ->
                words.text("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            default -> words.text("usage.invalid", inWords(Objects.requireNonNullElse(problem.getMessage(), "")));
        };
    }

    /// Whether one of the missing options is enough.
    private static boolean isChoice(MissingParameterException missing) {
        return Objects.requireNonNullElse(missing.getMessage(), "").contains("specify one of these");
    }

    /// The parser says in English which option has a wrong value; what follows is in our own words already.
    private String inWords(String message) {
        Matcher wrong = WRONG_VALUE.matcher(message);
        if (!wrong.matches()) {
            return message;
        }
        String name = Stream.of(wrong.group("option"), wrong.group("label"))
                .filter(Objects::nonNull).findFirst().orElse("");
        Matcher number = NO_NUMBER.matcher(wrong.group("why"));
        return words.text("usage.wrong-value", name,
                number.matches() ? words.text("usage.no-number", number.group(1)) : wrong.group("why"));
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

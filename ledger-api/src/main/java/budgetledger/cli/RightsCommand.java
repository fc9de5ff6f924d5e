package budgetledger.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.money.DisplayUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells what who is signed in may do, with the ids that `delegate` asks for.
@Command(name = "rights")
final class RightsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    private DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    RightsCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/me/rights`.
    record Answer(List<GrantAnswer> grants, List<GrantAnswer> delegations) {
        public Answer {
            grants = List.copyOf(grants);
            delegations = List.copyOf(delegations);
        }
    }

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, "/api/v1/me/rights", Map.of(), Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.grants().isEmpty() && answer.delegations().isEmpty()) {
            terminal.err().println(words.text("access.none"));
        }
        print("rights.grants", answer.grants());
        print("rights.delegations", answer.delegations());
    }

    private void print(String title, List<GrantAnswer> rights) {
        if (!rights.isEmpty()) {
            terminal.out().println(words.text(title));
            GrantAnswer.print(rights, unit, terminal, words);
        }
    }
}

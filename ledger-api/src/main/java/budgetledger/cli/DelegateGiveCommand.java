package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Lets another person exercise a part of an own grant for a time.
@Command(name = "give")
final class DelegateGiveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--grant", paramLabel = "ID")
    private @Nullable String grant;

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    DelegateGiveCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        Json.put(body, "grant", grant);
        Json.put(body, "person", person);
        extent.into(body);
        act.into(body, words);
        Json.require(body, List.of("/grant", "/person", "/reason/code", "/reason/text", "/document/title"), words);
        Writing writing = new Writing(options, terminal, words);
        writing.confirm(words.text("confirm.delegation", body.path("person").asString("")));
        return writing.send(new Writing.Change("POST", "/api/v1/delegations", null, body), GrantAnswer.class,
                answer -> answer.print(options.unit, terminal, words));
    }
}

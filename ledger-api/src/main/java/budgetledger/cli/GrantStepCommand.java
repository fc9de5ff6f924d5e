package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// A step with a grant or a delegation: `grant approve`, `decline`, `revoke`, `delegate end`.
@Command
final class GrantStepCommand implements Callable<Integer> {
    private final String list;
    private final String step;
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    /// @param list and step as the service names them
    GrantStepCommand(String list, String step, Terminal terminal, Words words) {
        this.list = list;
        this.step = step;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        act.into(body, words);
        if (!step.equals("approval")) {
            Json.require(body, List.of("/reason/code", "/reason/text"), words);
        }
        Writing writing = new Writing(options, terminal, words);
        writing.confirm(words.text("confirm.grant." + step));
        String path = "/api/v1/" + list + "/" + LedgerService.segment(id) + "/" + step;
        return writing.send(new Writing.Change("PUT", path, null, body), GrantAnswer.class,
                answer -> answer.print(options.unit, terminal, words));
    }
}

package budgetledger.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/// Has all projections computed anew from the log, watches how far that is, and tells whether what is shown is right.
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/replays";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Words words;

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    ReplayCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// @return FINDINGS when something differs, whether or not it was replaced
    @Override
    public Integer call() throws ServiceProblem, InterruptedException {
        LedgerService service = Verbs.service(server, terminal, words);
        String mode = JsonNodeFactory.instance.objectNode().put("mode", replace ? "replace" : "compare").toString();
        String body = service.ask(new LedgerService.Call("POST", PATH, Map.of(), Map.of(), mode)).body();
        ReplayAnswer answer = service.read(body, ReplayAnswer.class);
        String told = "";
        while (answer.isRunning()) {
            String now = answer.progress() == null ? "" : answer.progress().text(words);
            if (!now.equals(told)) {
                terminal.err().println(now);
                terminal.err().flush();
            }
            told = now;
            Thread.sleep(PAUSE);
            body = service.get(PATH + "/" + answer.id(), Map.of());
            answer = service.read(body, ReplayAnswer.class);
        }
        if (answer.error() != null) {
            throw new ServiceProblem(ExitCode.UNEXPECTED, words.text("replay.failed", answer.error()));
        }
        if (server.json()) {
            terminal.out().println(body);
        } else {
            answer.lines(words).forEach(terminal.out()::println);
        }
        return (answer.differs() ? ExitCode.FINDINGS : ExitCode.OK).number();
    }
}

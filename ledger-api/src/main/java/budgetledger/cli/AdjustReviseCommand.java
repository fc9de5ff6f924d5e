package budgetledger.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes an adjustment that is not decided yet: what is not given stays as it is.
@Command(name = "revise")
final class AdjustReviseCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--if-match", paramLabel = "VERSION")
    private @Nullable String version;

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    AdjustReviseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        Writing writing = new Writing(options, terminal, words);
        AdjustmentAnswer now = AdjustVerbs.fetch(writing.service(), id);
        String tag = version == null ? now.tag() : AdjustVerbs.tag(version);
        return writing.send(new Writing.Change("PUT", AdjustVerbs.path(id), tag, content.body(now.body(), words)),
                AdjustmentAnswer.class, AdjustVerbs.printer(options, terminal, words));
    }
}

package budgetledger;

import java.nio.file.Path;

import budgetledger.Page.Example;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Runs the commands of `docs/cli.md` with the packaged program against a started service, one after the other, and
/// compares what they print and how they end: a draft, four eyes, a stale version, two approvals, a figure that moved,
/// a refusal, a reversal.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CliPageIT {
    @Test
    void its_commands_print_what_it_shows_and_end_as_it_says(@TempDir Path directory) throws Exception {
        Page page = Page.read("cli.md");
        assertThat(page.examples()).extracting(Example::exit).contains(7, 4, 5);
        try (ServiceProcess service = new ServiceProcess(directory)) {
            service.start();
            new Shell(service.port()).follow(page);
        }
    }
}

package budgetledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import budgetledger.Page.Example;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Types the commands of `docs/acts.md` into one shell against a started service, and compares every answer: each act on
/// a budget, its adjustments, its measures, batches and the rights to all that, by curl.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsPageIT {
    private static final Set<String> ACTS = Set.of("/grants ", "/approval ", "/revocation ", "/delegations ", "/end ",
            "/policies ", "/adoption ", "/approvers?", "/budgets ", "/enactments ", "/execution ", "/adjustments ",
            "/submission ", "/return ", "/notes ", "?dryRun=true", "/withdrawal ", "/rejection ", "/batch ",
            "/reversal ", "/freeze ", "/unfreeze ", "/measures ", "/closing ", "&comparable=true");
    private static final Set<String> KINDS = Set.of("SUPPLEMENT", "REDUCTION", "VIREMENT", "CORRECTION", "REVERSAL",
            "REASSIGNMENT", "CARRY_FORWARD", "REOPENING", "CROSSWALK");

    @Test
    void its_commands_print_what_it_shows(@TempDir Path directory) throws Exception {
        Page page = Page.read("acts.md");
        List<String> commands = page.examples().stream().map(Example::command).toList();
        assertThat(ACTS).allSatisfy(act -> assertThat(commands).anyMatch(command -> command.contains(act)));
        assertThat(KINDS).allSatisfy(kind -> assertThat(commands).anyMatch(command -> command.contains(kind)));
        try (ServiceProcess service = new ServiceProcess(directory)) {
            service.start();
            new Shell(service.port()).follow(page);
        }
    }
}

package budgetledger.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The examples of `docs/proofs.md` are what the program does. When one fails, the page is wrong or the bytes have
/// changed; the latter must never be.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofsPageTest {
    private static final String SENDER = "p-maker";
    private static final String KEY = "键-1";

    @Test
    void the_worked_example_is_the_golden_event_taken_apart() throws IOException {
        assertThat(block("example")).isEqualTo(ProofsPage.example(ProofsPage.golden("budget.BudgetOpened.v1")));
    }

    @Test
    void the_payloads_are_those_of_the_golden_events() throws IOException {
        assertThat(block("payloads")).isEqualTo(Stream.of("budget.BudgetOpened", "budget.BudgetEnacted",
                        "budget.AdjustmentDrafted", "budget.AdjustmentSubmitted", "budget.AdjustmentApproved",
                        "access.AccessFounded", "access.GrantProposed", "access.GrantApproved",
                        "access.DelegationGiven", "access.DelegationEnded", "access.PolicyProposed",
                        "access.PolicyAdopted", "access.PolicyDeclined")
                .map(type -> ProofsPage.golden(type + ".v1").get("payload").asText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void the_ids_are_those_that_are_derived() throws IOException {
        CommandId command = CommandId.of(SENDER, KEY);
        assertThat(block("ids")).isEqualTo("""
                sender %s, key %s
                command id  %s
                event id 0  %s
                event id 1  %s""".formatted(SENDER, KEY, command, command.eventId(0), command.eventId(1)));
    }

    @Test
    void every_event_of_the_catalog_is_described() throws IOException {
        String page = page();
        assertThat(EventCatalog.ALL).allMatch(type -> page.contains("| `" + type.name() + "` |"));
        assertThat(EventCatalog.ALL).allMatch(type -> type.version() == 1);
    }

    /// The fenced block after a marker.
    private static String block(String marker) throws IOException {
        String page = page();
        int fence = page.indexOf("```", page.indexOf("<!-- " + marker + " -->"));
        int start = page.indexOf('\n', fence) + 1;
        return page.substring(start, page.indexOf("\n```", start - 1));
    }

    private static String page() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/proofs.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/proofs.md"));
    }
}

package budgetledger.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
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
        assertThat(block("payloads")).isEqualTo(Stream.of("budget.BudgetOpened.v1", "budget.BudgetEnacted.v1",
                        "budget.AdjustmentDrafted.v2", "budget.AdjustmentSubmitted.v1",
                        "budget.AdjustmentEndorsed.v1", "budget.AdjustmentApproved.v2", "budget.MeasureProposed.v1",
                        "budget.MeasureAdopted.v1", "budget.NoteAdded.v1", "budget.TransferReceived.v1",
                        "budget.TransferSettled.v1", "access.AccessFounded.v1", "access.GrantProposed.v1",
                        "access.GrantApproved.v1", "access.DelegationGiven.v1", "access.DelegationEnded.v1",
                        "access.PolicyProposed.v1", "access.PolicyAdopted.v1", "access.PolicyDeclined.v1",
                        "batch.BatchRecorded.v1")
                .map(type -> ProofsPage.golden(type).get("payload").asText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void the_ids_are_those_that_are_derived() throws IOException {
        CommandId command = CommandId.of(SENDER, KEY);
        assertThat(block("ids")).isEqualTo("""
                sender %s, key %s
                command id  %s
                event id 0  %s
                event id 1  %s
                row id 0    %s""".formatted(SENDER, KEY, command, command.eventId(0), command.eventId(1),
                        command.rowId(0)));
    }

    /// In the order and with the fields in which they are written.
    @Test
    void every_event_of_the_catalog_is_described_field_by_field() throws IOException {
        String page = page();
        for (EventType type : EventCatalog.ALL) {
            String row = page.lines().filter(line -> line.startsWith("| `" + type.name() + "` | " + type.version() + " |"))
                    .findFirst().orElseThrow(() -> new AssertionError("no row for " + type));
            if (type.name().startsWith("budget.") && !type.name().startsWith("budget.Measure")) {
                assertThat(row.split("\\|")[3].strip().replaceAll(" \\(.*?\\)", "").replace("*terms*",
                        "source, subject, resolutionNumber, resolutionTitle, resolutionSha256, counterpart, arrivals"))
                        .as("%s", type).isEqualTo(String.join(", ", fields(type)));
            }
        }
    }

    private static List<String> fields(EventType type) throws IOException {
        List<String> fields = new ArrayList<>();
        new ObjectMapper().readTree(ProofsPage.golden(type.toString()).get("payload").asText()).fieldNames()
                .forEachRemaining(fields::add);
        return fields;
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

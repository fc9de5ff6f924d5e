package budgetledger.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.batch.BatchEvent;
import budgetledger.batch.BatchMode;
import budgetledger.batch.BatchRecorded;
import budgetledger.batch.RefusedRow;
import budgetledger.budget.Act;
import budgetledger.budget.BatchId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The bytes of the event of a batch are those of its golden file, computed without this code.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenBatchTest {
    private static final JsonNode GOLDEN = ProofsPage.golden("batch.BatchRecorded.v1");

    static RecordedEvent event() {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("line", Samples.RUNNING.text());
        evidence.put("balance", "100.00");
        evidence.put("requested", "-200.00");
        Act act = new Act(Samples.MAKER, Samples.HEAD, LocalDate.of(2022, 3, 5),
                new Reason("GOODS_SERVICES", "“商品”和\"服务\"\\支出𠮷增加"),
                new DocumentRef("示财预〔2022〕15号", "关于追加预算的通知", "0123456789abcdef".repeat(4)),
                Provenance.ADJUSTED);
        BatchRecorded batch = new BatchRecorded(BatchId.parse("5e6f7a8b-4444-4333-8444-555566667777"), act,
                BatchMode.CONTINUE, true, BatchId.parse("5e6f7a8b-5555-4333-8444-555566667777"), 4, 2, List.of(
                        new RefusedRow(1, "insufficient_appropriation", evidence),
                        new RefusedRow(3, "nothing_to_do", Map.of())));
        return new RecordedEvent(0x0102030405060708L, UUID.fromString("ffffffff-eeee-8ddd-8ccc-bbbbbbbbbbbb"),
                batch.stream(), 258, EventCatalog.type(batch), Instant.parse("2022-03-05T08:09:10.123456Z"),
                new Trace(new CommandId(UUID.fromString("11111111-1111-8111-9111-111111111111")),
                        UUID.fromString("22222222-2222-8222-a222-222222222222"),
                        UUID.fromString("33333333-3333-8333-b333-333333333333")), batch);
    }

    @Test
    void writes_the_golden_payload_and_bytes() {
        byte[] canonical = GoldenEvents.canonical(event());

        assertThat(EventCatalog.payload(event().event())).isEqualTo(GOLDEN.get("payload").asText());
        assertThat(HexFormat.of().formatHex(canonical)).isEqualTo(HexFormat.of().formatHex(ProofsPage.bytes(GOLDEN)));
        assertThat(HexFormat.of().formatHex(Sha256.leaf(canonical))).isEqualTo(GOLDEN.get("leafHash").asText());
    }

    @Test
    void reads_the_golden_bytes() {
        RecordedEvent read = CanonicalEvent.read(ProofsPage.bytes(GOLDEN));

        assertThat(read).isEqualTo(event());
        assertThat(((BatchRecorded) read.event()).refused().getFirst().evidence().keySet())
                .containsExactly("line", "balance", "requested");
    }

    @Test
    void every_event_of_a_batch_is_in_the_catalog_under_its_own_name() {
        assertThat(EventCatalog.ALL.stream().map(EventType::name).filter(name -> name.startsWith("batch.")))
                .containsExactlyElementsOf(Arrays.stream(BatchEvent.class.getPermittedSubclasses())
                        .map(event -> "batch." + event.getSimpleName()).toList());
    }
}

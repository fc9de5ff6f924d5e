package budgetledger.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import budgetledger.access.AccessEvent;
import budgetledger.batch.BatchEvent;
import budgetledger.budget.BudgetEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/// The bytes of every event type and version are those of its golden file, for ever. The files were computed once
/// without this code: the bytes from the layout as documented, the leaf hash as SHA-256(0x00 || bytes). Never
/// make one anew because a test fails; a new form of an event is a new version with a file of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenEventsTest {
    record Golden(String payload, byte[] canonical, String leafHash) {}

    static List<RecordedEvent> events() {
        return GoldenEvents.all();
    }

    /// What is written now; older versions are only read.
    static List<RecordedEvent> written() {
        return events().stream().filter(event -> event.type().equals(EventCatalog.type(event.event()))).toList();
    }

    private static Golden golden(EventType type) throws IOException {
        try (InputStream in = GoldenEventsTest.class.getResourceAsStream("/events/" + type + ".json")) {
            assertThat(in).as("golden file of " + type).isNotNull();
            JsonNode json = new ObjectMapper().readTree(in);
            String hex = StreamSupport.stream(json.get("canonical").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(joining());
            return new Golden(json.get("payload").asText(), HexFormat.of().parseHex(hex),
                    json.get("leafHash").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void writes_the_golden_payload(RecordedEvent event) throws IOException {
        assertThat(EventCatalog.payload(event.event())).isEqualTo(golden(event.type()).payload());
    }

    @ParameterizedTest
    @MethodSource("written")
    void writes_the_golden_bytes_and_leaf_hash(RecordedEvent event) throws IOException {
        byte[] canonical = GoldenEvents.canonical(event);

        assertThat(HexFormat.of().formatHex(canonical))
                .isEqualTo(HexFormat.of().formatHex(golden(event.type()).canonical()));
        assertThat(HexFormat.of().formatHex(Sha256.leaf(canonical))).isEqualTo(golden(event.type()).leafHash());
    }

    @ParameterizedTest
    @MethodSource("events")
    void reads_the_golden_bytes(RecordedEvent event) throws IOException {
        assertThat(CanonicalEvent.read(golden(event.type()).canonical())).isEqualTo(event);
    }

    @Test
    void every_type_of_the_catalog_has_a_golden_event() {
        assertThat(events()).extracting(RecordedEvent::type).containsExactlyElementsOf(EventCatalog.ALL);
    }

    @Test
    void every_event_is_in_the_catalog_under_its_own_name() {
        Set<String> stored = EventCatalog.ALL.stream().map(EventType::name).collect(toSet());
        Set<String> events = Stream.of(BudgetEvent.class, AccessEvent.class, BatchEvent.class).flatMap(GoldenEventsTest::leaves)
                .map(event -> event.getPackageName().replace("budgetledger.", "") + "." + event.getSimpleName())
                .collect(toSet());

        assertThat(stored).isEqualTo(events);
        assertThat(written()).extracting(event -> event.event().getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(name -> name.substring(name.indexOf('.') + 1)).toList());
    }

    @Test
    void of_a_type_the_highest_version_is_written() {
        assertThat(written()).allSatisfy(event ->
                assertThat(event.type()).isEqualTo(EventCatalog.latest(event.type().name())));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenEventsTest::leaves)
                : Stream.of(type);
    }
}

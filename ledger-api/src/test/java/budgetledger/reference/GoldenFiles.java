package budgetledger.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import budgetledger.Repository;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The golden events of `ledger-core`: the stored bytes of each type and version.
public final class GoldenFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private GoldenFiles() {}

    public static LedgerEvent event(EventType type) {
        String hex = StreamSupport.stream(read(type).get("canonical").spliterator(), false)
                .map(JsonNode::asString).collect(Collectors.joining());
        return CanonicalEvent.read(HexFormat.of().parseHex(hex)).event();
    }

    /// The fields of the payload. For the version written now also those that it has when a part is filled as in
    /// another golden event: a part that is empty shows no fields.
    static String fields(EventType type) {
        PayloadShape shape = new PayloadShape().add(JSON.readTree(read(type).get("payload").asString()));
        if (type.equals(EventCatalog.latest(type.name()))) {
            LedgerEvent event = event(type);
            for (EventType other : EventCatalog.ALL) {
                filled(event, event(other)).forEach(variant ->
                        shape.add(JSON.readTree(EventCatalog.payload(variant))));
            }
        }
        return shape.text();
    }

    /// The event with each part that the other one also has, by name and type, taken from there.
    private static List<LedgerEvent> filled(LedgerEvent event, LedgerEvent other) {
        List<LedgerEvent> variants = new ArrayList<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            Stream.of(other.getClass().getRecordComponents())
                    .filter(its -> its.getName().equals(part.getName())
                            && its.getGenericType().equals(part.getGenericType()))
                    .map(its -> Records.get(its, other)).filter(Objects::nonNull)
                    .forEach(value -> variants.add(Records.with(event, part.getName(), value)));
        }
        return variants;
    }

    private static JsonNode read(EventType type) {
        Path file = Repository.root().resolve("ledger-core/src/test/resources/events/" + type + ".json");
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package budgetledger.timeline;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.LineKey;
import budgetledger.money.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads what an event names off its stored payload: another way than the projection's.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static List<LineKey> lines(String payload) {
        List<LineKey> lines = new ArrayList<>();
        read(payload).path("lines").forEach(line -> lines.add(LineKey.parse(line.get("line").asText())));
        return lines;
    }

    static List<Long> decided(String payload) {
        List<Long> decided = new ArrayList<>();
        read(payload).path("lines").forEach(line -> decided.add(Money.ofYuan(line.get("decided").asText()).fen()));
        return decided;
    }

    static List<String> people(String payload) {
        List<String> people = new ArrayList<>();
        JsonNode event = read(payload);
        for (String field : List.of("maker", "proposer")) {
            if (event.hasNonNull(field)) {
                people.add(event.get(field).asText());
            }
        }
        event.path("endorsers").forEach(endorser -> people.add(endorser.get("person").asText()));
        return people;
    }

    private static JsonNode read(String payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package budgetledger.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import budgetledger.batch.BatchEvent;
import budgetledger.batch.BatchMode;
import budgetledger.batch.BatchRecorded;
import budgetledger.batch.RefusedRow;
import budgetledger.budget.Act;
import budgetledger.budget.BatchId;

/// Name and payload of the event of a batch.
final class BatchPayloads {
    private static final EventType RECORDED = new EventType("batch.BatchRecorded", 1);

    static final List<EventType> ALL = List.of(RECORDED);

    private BatchPayloads() {}

    static EventType type(BatchEvent event) {
        return switch (event) {
            case BatchRecorded _ -> RECORDED;
        };
    }

    static String payload(BatchEvent event) {
        return switch (event) {
            case BatchRecorded e -> recorded(e);
        };
    }

    private static String recorded(BatchRecorded e) {
        JsonWriter json = new JsonWriter().beginObject()
                .field("batch", e.id().toString())
                .field("mode", e.mode().name())
                .field("submit", Boolean.toString(e.submit()))
                .field("reverses", e.reverses() == null ? null : e.reverses().toString())
                .field("rows", Integer.toString(e.rows()))
                .field("accepted", Integer.toString(e.accepted()))
                .beginArray("refused");
        for (RefusedRow row : e.refused()) {
            json.beginObject().field("row", Integer.toString(row.row())).field("code", row.code())
                    .beginArray("evidence");
            row.evidence().forEach((name, value) ->
                    json.beginObject().field("name", name).field("value", value).endObject());
            json.endArray().endObject();
        }
        return json.endArray().endObject().toString();
    }

    static BatchEvent event(Act act, JsonReader json) {
        BatchId id = BatchId.parse(json.field("batch"));
        BatchMode mode = BatchMode.valueOf(json.field("mode"));
        boolean submit = Boolean.parseBoolean(json.field("submit"));
        String reverses = json.optional("reverses");
        int rows = Integer.parseInt(json.field("rows"));
        int accepted = Integer.parseInt(json.field("accepted"));
        return new BatchRecorded(id, act, mode, submit, reverses == null ? null : BatchId.parse(reverses), rows,
                accepted, json.array("refused", BatchPayloads::refused));
    }

    private static RefusedRow refused(JsonReader json) {
        int row = Integer.parseInt(json.field("row"));
        String code = json.field("code");
        Map<String, String> evidence = new LinkedHashMap<>();
        json.array("evidence", one -> {
            String name = one.field("name");
            return Map.entry(name, one.field("value"));
        }).forEach(one -> evidence.put(one.getKey(), one.getValue()));
        return new RefusedRow(row, code, evidence);
    }
}

package budgetledger.cli;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An adjustment as the service tells it. Amounts are strings in 元.
///
/// @param version as `If-Match` names it, without its quotes
/// @param entry how a reversal names it, once it has moved figures
record AdjustmentAnswer(String id, String department, int year, String kind, String status, String version,
        String maker, String effectiveOn, Contribution.Reason reason, Contribution.Document document,
        List<LineChange> lines, @Nullable List<Axis> breakdowns, @Nullable String source, @Nullable String subject,
        Contribution.@Nullable Document resolution, @Nullable Transfer transfer,
        @Nullable List<Amount> overdue, @Nullable String batch, @Nullable String rule, @Nullable String entry,
        @Nullable Decision decision, List<Step> steps, long position) {
    /// An answer without its parts is not one.
    public AdjustmentAnswer {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(document);
    }

    /// Amounts along one axis.
    record Axis(String axis, @Nullable String whole, List<Item> items) {}

    record Item(String item, String amount) {}

    record Amount(LineChange.Line line, String amount) {}

    /// Where lines arrive, and whether they have.
    record Transfer(String counterpart, List<Amount> arrivals, String transit) {}

    record Decision(String by, Contribution.Reason reason, long position) {}

    record Step(String type, String by, @Nullable String onBehalfOf, Instant at, @Nullable String text,
            long position) {}

    String path() {
        return AdjustVerbs.path(id);
    }

    /// The version as `If-Match` names it.
    String tag() {
        return '"' + version + '"';
    }

    List<Axis> axes() {
        return breakdowns == null ? List.of() : breakdowns;
    }

    /// Whether somebody has approved and somebody else still has to.
    boolean isEndorsed() {
        return status.equals("SUBMITTED") && steps.stream()
                .filter(step -> !step.type().endsWith("NoteAdded"))
                .reduce((one, next) -> next)
                .filter(last -> last.type().endsWith("AdjustmentEndorsed"))
                .isPresent();
    }

    /// What it says, as a body that would say the same.
    ObjectNode body() {
        ObjectNode body = ContentOptions.nothing();
        body.put("department", department).put("year", year).put("kind", kind).put("effectiveOn", effectiveOn);
        body.putObject("reason").put("code", reason.code()).put("text", reason.text());
        document(body, "document", document);
        Json.put(body, "source", source);
        Json.put(body, "subject", subject);
        if (resolution != null) {
            document(body, "resolution", resolution);
        }
        if (transfer != null) {
            body.put("counterpart", transfer.counterpart());
            var arrivals = body.putArray("arrivals");
            transfer.arrivals().forEach(arrival -> arrivals.addObject().put("line", arrival.line().text())
                    .put("amount", arrival.amount()));
        }
        if (!kind.equals("REVERSAL")) {
            var amounts = body.putArray("lines");
            lines.forEach(line -> amounts.addObject().put("line", line.line().text()).put("amount", line.requested()));
            breakdowns(body);
        }
        return body;
    }

    private void breakdowns(ObjectNode body) {
        if (!axes().isEmpty()) {
            var array = body.putArray("breakdowns");
            for (Axis axis : axes()) {
                ObjectNode one = array.addObject().put("axis", axis.axis());
                Json.put(one, "whole", axis.whole());
                var items = one.putArray("items");
                axis.items().forEach(item -> items.addObject().put("item", item.item()).put("amount", item.amount()));
            }
        }
    }

    private static void document(ObjectNode body, String name, Contribution.Document document) {
        Json.put(body, name, "number", document.number());
        Json.put(body, name, "title", document.title());
        Json.put(body, name, "sha256", document.sha256());
    }
}

package budgetledger.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A log in which one event is to be changed: what a change needs to find in it.
record Doctored(List<Line> log) {
    /// The log with the first event changed for which the change gives another.
    Optional<List<Line>> first(BiFunction<Doctored, Line, @Nullable Line> change) {
        for (int i = 0; i < log.size(); i++) {
            Line changed = change.apply(this, log.get(i));
            if (changed != null) {
                List<Line> doctored = new ArrayList<>(log);
                doctored.set(i, changed);
                return Optional.of(doctored);
            }
        }
        return Optional.empty();
    }

    @Nullable Line before(Line line, Predicate<Line> wanted) {
        for (int i = (int) line.position() - 2; i >= 0; i--) {
            if (wanted.test(log.get(i))) {
                return log.get(i);
            }
        }
        return null;
    }

    @Nullable Line after(Line line, Predicate<Line> wanted) {
        for (int i = (int) line.position(); i < log.size(); i++) {
            if (wanted.test(log.get(i))) {
                return log.get(i);
            }
        }
        return null;
    }

    /// The next approval of the same adjustment by a person.
    @Nullable Line approvalOf(Line line) {
        return after(line, other -> approved(other) && other.text("adjustment").equals(line.text("adjustment")));
    }

    static boolean approved(Line line) {
        return line.type().equals("AdjustmentApproved") && !line.actor().equals("system-ledger");
    }

    /// The next approval that rests on this proposed grant alone.
    @Nullable Line restingOn(Line proposed) {
        Line approval = after(proposed, other -> approved(other) && other.onBehalfOf() == null
                && other.actor().equals(proposed.text("person")));
        boolean alone = approval != null && log.stream().filter(other -> other.position() < approval.position()
                && other.type().equals("GrantApproved") && other.text("person").equals(approval.actor())).count() == 1
                && after(proposed, other -> other.type().equals("GrantApproved")
                        && other.text("grant").equals(proposed.text("grant"))) != null;
        return alone ? approval : null;
    }

    /// Whether a virement is approved under this policy before another one is adopted.
    boolean allowsVirement(Line policy) {
        Line adopted = after(policy, other -> other.type().equals("PolicyAdopted"));
        Line next = adopted == null ? null : after(adopted, other -> other.type().equals("PolicyAdopted")
                || (approved(other) && "VIREMENT".equals(other.text("kind"))
                        && !other.text("budget").startsWith("sample-a/")));
        return next != null && policy.text("department") == null && approved(next)
                && adopted.text("policy").equals(policy.text("policy"))
                && next.recordedOn().toString().compareTo(policy.text("effectiveFrom")) >= 0;
    }

    static Line withLine(Line line, String field, String value) {
        ObjectNode payload = line.payload().deepCopy();
        ((ObjectNode) payload.get("lines").get(0)).put(field, value);
        return new Line(line.position(), line.recordedOn(), line.texts(), payload);
    }
}

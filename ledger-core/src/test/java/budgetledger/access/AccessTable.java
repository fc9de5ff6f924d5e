package budgetledger.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A table of cases for one command: `src/test/resources/decisions/access/<command>.txt`, a case per row with the
/// cells given | command | expected. A given is a named state and may go on with commands: `staffed + revoke G3`.
final class AccessTable {
    /// Two SEC_ADMINs `a` and `b`; `m` makes and `c` checks for `zw`, `o` and `q` are officers over everything.
    static final List<String> STAFFED = List.of("found G1 a", "propose G2 b SEC_ADMIN *", "approve G2",
            "propose G3 m MAKER zw", "approve G3 by=b", "propose G4 c CHECKER zw limit=100.00 days=2022-01-01..2022-12-31",
            "approve G4 by=b", "propose G5 o BUDGET_OFFICER *", "approve G5 by=b", "propose G6 q BUDGET_OFFICER *",
            "approve G6 by=b");

    private static final Map<String, List<String>> NAMED = Map.of(
            "empty", List.of(),
            "founded", List.of("found G1 a"),
            "two", STAFFED.subList(0, 3),
            "staffed", STAFFED);

    record Row(String where, String given, String command, String expected) {
        AccessDecision decision() {
            return decide(state(given), command);
        }
    }

    private AccessTable() {}

    static AccessDecision decide(AccessState state, String command) {
        return AccessDecider.decide(AccessWords.read(command), state, AccessWords.TODAY);
    }

    static AccessState state(String cell) {
        String[] parts = cell.split(" \\+ ");
        List<String> named = Objects.requireNonNull(NAMED.get(parts[0].strip()), "the tables know no " + parts[0]);
        AccessState state = AccessState.EMPTY;
        for (String command : Stream.concat(named.stream(), Arrays.stream(parts).skip(1)).toList()) {
            if (!(decide(state, command) instanceof AccessDecision.Accepted(var event))) {
                throw new IllegalArgumentException("a given command is refused: " + command + ": "
                        + decide(state, command));
            }
            state = AccessEvolution.evolve(state, event);
        }
        return state;
    }

    static List<Row> of(Class<? extends AccessCommand> command) {
        String file = command.getSimpleName() + ".txt";
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\|", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(file + ":" + number + " has no three cells");
            }
            rows.add(new Row(file + ":" + number, cells[0].strip(), cells[1].strip(), cells[2].strip()));
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                AccessTable.class.getResourceAsStream("/decisions/access/" + file), "no decision table " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A decision in the words of the tables: the code with its evidence, or the event with what it says.
    static String summary(AccessDecision decision) {
        return switch (decision) {
            case AccessDecision.Refused(var refusal) -> {
                StringBuilder text = new StringBuilder(refusal.code().name());
                refusal.evidence().forEach((name, value) -> text.append(' ').append(name).append('=')
                        .append(name.equals("grant") || name.equals("policy") ? AccessWords.name(value) : value));
                yield text.toString();
            }
            case AccessDecision.Accepted(var event) -> event.getClass().getSimpleName() + " by "
                    + event.act().actor() + " " + content(event);
        };
    }

    private static String content(AccessEvent event) {
        return switch (event) {
            case AccessEvent.AccessFounded e -> name(e.grant()) + " " + e.person();
            case AccessEvent.GrantProposed e -> name(e.grant()) + " " + e.person() + " " + what(e.what());
            case AccessEvent.GrantApproved e -> name(e.grant()) + " " + e.person() + " proposed by " + e.proposer();
            case AccessEvent.GrantDeclined e -> name(e.grant()) + " " + e.person();
            case AccessEvent.GrantRevoked e -> name(e.grant()) + " " + e.person();
            case AccessEvent.DelegationGiven e -> name(e.delegation()) + " of " + name(e.grant()) + " to "
                    + e.person() + " " + what(e.what());
            case AccessEvent.DelegationEnded e -> name(e.delegation()) + " " + e.person();
            case AccessEvent.PolicyProposed e -> AccessWords.name(e.policy().toString()) + " " + e.department()
                    + " " + e.effectiveFrom() + " " + e.content().name();
            case AccessEvent.PolicyAdopted e -> AccessWords.name(e.policy().toString()) + " proposed by "
                    + e.proposer();
            case AccessEvent.PolicyDeclined e -> AccessWords.name(e.policy().toString());
        };
    }

    private static String name(Object id) {
        return AccessWords.name(id.toString());
    }

    private static String what(Entitlement what) {
        return what.role() + " " + (what.scope().department() == null ? "*" : what.scope().department())
                + (what.scope().unit() == null ? "" : "/" + what.scope().unit())
                + (what.scope().subtree() ? "" : "!")
                + (what.limit() == null ? "" : " " + what.limit().yuan());
    }
}

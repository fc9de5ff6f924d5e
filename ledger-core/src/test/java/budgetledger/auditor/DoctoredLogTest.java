package budgetledger.auditor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import budgetledger.RandomBureau;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// An auditor who finds nothing must be one who can: in each log one event was changed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoctoredLogTest {
    private static final int COMMANDS = 1_000;
    private static final int ON_BEHALF_OF = 4;
    private static final int TYPE = 1;
    private static final int REASON_TEXT = 6;

    /// Enough of them that each change finds its place in one.
    private static final List<List<Line>> LOGS = LongStream.rangeClosed(1, 12)
            .mapToObj(seed -> RandomBureau.log(seed, COMMANDS, new RandomBureau.Tally()).stream().map(Line::read).toList())
            .toList();

    /// A change to one event, which breaks a rule.
    record Fraud(Rule rule, String what, BiFunction<Doctored, Line, @Nullable Line> change) {
        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    static List<Fraud> frauds() {
        return Stream.of(decisions(), approvals(), rights(), contents()).flatMap(List::stream).toList();
    }

    private static List<Fraud> decisions() {
        return List.of(
                new Fraud(Rule.FOUR_EYES, "its maker approves", (_, line) -> !Doctored.approved(line) ? null
                        : line.withActor(line.text("maker"))),
                new Fraud(Rule.FOUR_EYES, "its maker rejects", (log, line) -> !line.type().equals("AdjustmentRejected")
                        ? null : line.withActor(drafted(log, line).actor())),
                new Fraud(Rule.FOUR_EYES, "another maker is named", (_, line) -> !Doctored.approved(line) ? null
                        : line.with("maker", "p-nobody")),
                new Fraud(Rule.FOUR_EYES, "who changed it approves", (log, line) -> byApprover(log, line,
                        "AdjustmentRevised")),
                new Fraud(Rule.FOUR_EYES, "who handed it over approves", (log, line) -> byApprover(log, line,
                        "AdjustmentSubmitted")),
                new Fraud(Rule.FOUR_EYES, "in whose name it was written approves", (log, line) -> {
                    Line approval = line.type().equals("AdjustmentDrafted") ? log.approvalOf(line) : null;
                    return approval == null ? null : line.withText(ON_BEHALF_OF, approval.actor());
                }),
                new Fraud(Rule.FOUR_EYES, "who may act for its maker approves", DoctoredLogTest::delegated),
                new Fraud(Rule.IN_ORDER, "what was withdrawn is approved", (log, line) ->
                        !line.type().equals("AdjustmentSubmitted") || log.approvalOf(line) == null ? null
                                : line.withText(TYPE, "budget.AdjustmentWithdrawn")),
                new Fraud(Rule.IN_ORDER, "what was rejected is approved", (log, line) ->
                        !line.type().equals("AdjustmentSubmitted") || log.approvalOf(line) == null ? null
                                : line.withText(TYPE, "budget.AdjustmentRejected")),
                new Fraud(Rule.IN_ORDER, "what was not handed over is approved", (log, line) ->
                        !line.type().equals("AdjustmentSubmitted") || log.approvalOf(line) == null ? null
                                : line.withText(TYPE, "budget.NoteAdded")));
    }

    private static Line drafted(Doctored log, Line line) {
        return log.before(line, other -> other.type().equals("AdjustmentDrafted")
                && other.text("adjustment").equals(line.text("adjustment")));
    }

    private static @Nullable Line byApprover(Doctored log, Line line, String type) {
        Line approval = line.type().equals(type) ? log.approvalOf(line) : null;
        return approval == null ? null : line.withActor(approval.actor());
    }

    /// Some other delegation becomes one of the maker's to the approver.
    private static @Nullable Line delegated(Doctored log, Line line) {
        Line approval = line.type().equals("DelegationGiven") ? log.after(line, Doctored::approved) : null;
        Line grant = approval == null ? null : log.before(line, other -> other.type().equals("GrantProposed")
                && other.text("person").equals(approval.text("maker")) && other.text("to") == null
                && log.before(line, approved -> approved.type().equals("GrantApproved")
                        && approved.text("grant").equals(other.text("grant"))) != null
                && log.log().stream().noneMatch(revoked -> revoked.type().equals("GrantRevoked")
                        && revoked.text("grant").equals(other.text("grant"))));
        return grant == null ? null : line.withActor(approval.text("maker")).with("person", approval.actor())
                .with("grant", grant.text("grant")).with("from", grant.text("from")).with("to", null);
    }

    private static List<Fraud> approvals() {
        return List.of(
                new Fraud(Rule.ONE_APPROVAL_EACH, "one person approves twice", (_, line) -> {
                    boolean endorsed = Doctored.approved(line) && !line.payload().get("endorsers").isEmpty();
                    return !endorsed ? null : line.withActor(Line.text(line.payload().get("endorsers").get(0), "person"));
                }),
                new Fraud(Rule.ENOUGH_APPROVALS, "an approval was none", (log, line) ->
                        !line.type().equals("AdjustmentEndorsed") || !counted(line, log.approvalOf(line)) ? null
                                : line.withText(TYPE, "budget.NoteAdded")),
                new Fraud(Rule.ENOUGH_APPROVALS, "the program approves", (_, line) -> !Doctored.approved(line) ? null
                        : line.withActor("system-ledger")),
                new Fraud(Rule.ENOUGH_APPROVALS, "somebody else is named as endorser", (_, line) -> {
                    if (!Doctored.approved(line)) {
                        return null;
                    }
                    ObjectNode payload = line.payload().deepCopy();
                    payload.withArray("endorsers").addObject().put("person", "p-nobody");
                    return new Line(line.position(), line.recordedOn(), line.texts(), payload);
                }),
                new Fraud(Rule.RULE_IN_FORCE, "another rule is named", (_, line) -> !Doctored.approved(line) ? null
                        : line.with("rule", "无须复核")),
                new Fraud(Rule.NOT_FORBIDDEN, "the policy forbids the virement", (log, line) ->
                        !line.type().equals("PolicyProposed") || !log.allowsVirement(line) ? null : forbidding(line)));
    }

    /// Whether an endorsement was not made void before the approval.
    private static boolean counted(Line endorsement, @Nullable Line approval) {
        if (approval == null) {
            return false;
        }
        for (JsonNode endorser : approval.payload().get("endorsers")) {
            if (endorsement.actor().equals(Line.text(endorser, "person"))) {
                return true;
            }
        }
        return false;
    }

    private static Line forbidding(Line policy) {
        ObjectNode payload = policy.payload().deepCopy();
        ArrayNode moves = payload.putArray("moves");
        for (String move : List.of("BETWEEN_KINDS", "BETWEEN_UNITS", "ACROSS_CLASSES", "ACROSS_GROUPS", "WITHIN")) {
            moves.addObject().put("move", move).put("level", "FORBIDDEN");
        }
        return new Line(policy.position(), policy.recordedOn(), policy.texts(), payload);
    }

    private static List<Fraud> rights() {
        return List.of(
                new Fraud(Rule.ROLE_GIVEN, "a stranger approves", (_, line) -> !Doctored.approved(line) ? null
                        : line.withActor("p-nobody")),
                new Fraud(Rule.ROLE_GIVEN, "a delegation is not named", (log, line) -> line.onBehalfOf() == null
                        || !line.type().startsWith("Adjustment") || log.before(line, other -> other.type().equals("GrantApproved")
                                && other.text("person").equals(line.actor())) != null ? null
                        : line.withActor(line.actor())),
                granted(Rule.ROLE_GIVEN, "another role was granted", "role", "AUDITOR"),
                new Fraud(Rule.ROLE_GIVEN, "the grant was declined", (log, line) -> {
                    Line proposed = !line.type().equals("GrantApproved") ? null : log.before(line, other ->
                            other.type().equals("GrantProposed") && other.text("grant").equals(line.text("grant")));
                    return proposed == null || log.restingOn(proposed) == null ? null
                            : line.withText(TYPE, "access.GrantDeclined");
                }),
                new Fraud(Rule.NOT_REVOKED, "the grant was revoked before", (log, line) -> {
                    Line proposed = !line.type().equals("GrantRevoked") ? null : log.before(line, other ->
                            other.type().equals("GrantProposed") && log.restingOn(other) != null
                                    && log.restingOn(other).position() > line.position());
                    return proposed == null ? null : line.with("grant", proposed.text("grant"));
                }),
                new Fraud(Rule.IN_TERM, "the grant had ended", (log, line) -> {
                    Line approval = line.type().equals("GrantProposed") ? log.restingOn(line) : null;
                    return approval == null ? null
                            : line.with("to", approval.recordedOn().minusDays(1).toString());
                }),
                new Fraud(Rule.IN_TERM, "the approval comes years later", (_, line) -> !Doctored.approved(line)
                        ? null : line.on(line.recordedOn().minusYears(9))),
                granted(Rule.IN_YEARS, "the grant is for later years", "yearFrom", "2030"),
                granted(Rule.IN_SCOPE, "the grant is for another department", "department", "elsewhere"),
                granted(Rule.WITHIN_LIMIT, "the limit is lower", "limit", "0.00"),
                new Fraud(Rule.RIGHTS_BY_TWO, "who proposed a grant approves it", (_, line) -> line.position() < 6
                        || !line.type().equals("GrantApproved") ? null : line.withActor(line.text("proposer"))),
                new Fraud(Rule.RIGHTS_BY_TWO, "somebody approves an own grant", (_, line) ->
                        !line.type().equals("GrantApproved") ? null : line.withActor(line.text("person"))),
                new Fraud(Rule.RIGHTS_BY_TWO, "who proposed a policy adopts it", (_, line) ->
                        !line.type().equals("PolicyAdopted") ? null : line.withActor(line.text("proposer"))));
    }

    private static Fraud granted(Rule rule, String what, String field, String value) {
        return new Fraud(rule, what, (log, line) -> !line.type().equals("GrantProposed") || log.restingOn(line) == null
                ? null : line.with(field, value));
    }

    private static List<Fraud> contents() {
        return List.of(
                new Fraud(Rule.WHAT_WAS_SEEN, "another version is approved", (_, line) -> !Doctored.approved(line)
                        ? null : line.with("version", "2-0000000000000000")),
                new Fraud(Rule.WHAT_WAS_SEEN, "the reason is another", (_, line) ->
                        !line.type().equals("AdjustmentDrafted") ? null : line.withText(REASON_TEXT, "别的原因")),
                new Fraud(Rule.WHAT_WAS_SEEN, "more is approved", (_, line) -> !Doctored.approved(line) ? null
                        : Doctored.withLine(line, "decided", "99.99")),
                new Fraud(Rule.ONE_REVERSAL, "an entry is taken back twice", (log, line) -> {
                    Line other = !isReversal(line) ? null : log.before(line, before -> isReversal(before)
                            && before.stream().equals(line.stream()));
                    return other == null ? null : line.with("subject", other.text("subject"));
                }),
                new Fraud(Rule.ONE_REVERSAL, "an entry is taken back in part", (_, line) -> !isReversal(line) ? null
                        : Doctored.withLine(line, "decided", "0.01")),
                new Fraud(Rule.BALANCES_ADD_UP, "another balance before", (_, line) -> !Doctored.approved(line) ? null
                        : Doctored.withLine(line, "before", "0.07")),
                new Fraud(Rule.NEVER_NEGATIVE, "more is taken than is there", (_, line) -> !Doctored.approved(line)
                        ? null : Doctored.withLine(line, "decided", "-99999999999999.00")));
    }

    private static boolean isReversal(Line line) {
        return line.type().equals("AdjustmentApproved") && "REVERSAL".equals(line.text("kind"))
                && !line.payload().get("lines").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frauds")
    void a_log_in_which_one_event_was_changed_is_found_out(Fraud fraud) {
        List<Line> doctored = LOGS.stream().flatMap(log -> new Doctored(log).first(fraud.change()).stream())
                .findFirst().orElseThrow(() -> new AssertionError("no log has a place for it"));
        assertThat(Auditor.audit(doctored).found).extracting(Findings.Finding::rule).contains(fraud.rule());
    }

    @Test
    void every_rule_has_its_fraud_and_the_logs_are_clean_without() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        frauds().forEach(fraud -> rules.add(fraud.rule()));
        assertThat(rules).containsExactlyInAnyOrder(Rule.values());
        assertThat(LOGS).allSatisfy(log -> assertThat(Auditor.audit(log).found).isEmpty());
    }
}

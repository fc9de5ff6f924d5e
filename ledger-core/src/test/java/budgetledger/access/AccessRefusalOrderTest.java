package budgetledger.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Of several faults of one command, the first by the order of [AccessRefusalCode] is answered: every set of faults
/// that can occur together is tried.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessRefusalOrderTest {
    private static final String DAYS = "2022-01-01..2022-12-31";
    private static final String OVER = "2022-01-01..2022-03-04";
    private static final String DELEGATED = " + delegate D1 of=G3 z MAKER zw by=m days=" + DAYS;

    /// What makes a command faulty: other values for some of its slots.
    record Fault(AccessRefusalCode code, Map<String, String> slots) {
        static Fault of(AccessRefusalCode code, String... slots) {
            Map<String, String> map = new TreeMap<>();
            for (int i = 0; i < slots.length; i += 2) {
                map.put(slots[i], slots[i + 1]);
            }
            return new Fault(code, map);
        }
    }

    /// A command with slots `{name}`, the values that make it faultless, and its faults.
    record Faulty(String command, Map<String, String> good, List<Fault> faults) {
        static Faulty of(String command, Fault good, Fault... faults) {
            return new Faulty(command, good.slots(), List.of(faults));
        }

        @Override
        public String toString() {
            return command;
        }
    }

    private static Fault good(String... slots) {
        return Fault.of(AccessRefusalCode.ACCESS_NOT_FOUNDED, slots);
    }

    private static final Fault NOT_FOUNDED = Fault.of(AccessRefusalCode.ACCESS_NOT_FOUNDED, "given", "empty");
    private static final Fault BY_NOBODY = Fault.of(AccessRefusalCode.NOT_ENTITLED, "by", "nobody");
    private static final Fault NO_GRANT = Fault.of(AccessRefusalCode.GRANT_NOT_FOUND, "id", "G99");
    private static final Fault NO_POLICY = Fault.of(AccessRefusalCode.POLICY_NOT_FOUND, "id", "P99");
    private static final String PENDING = "staffed + propose G9 z MAKER zw";
    private static final String POLICY = "staffed + policy P1 * 2022-04-01 新规 by=o";

    static List<Faulty> commands() {
        return List.of(
                Faulty.of("propose {id} z {role} zw by={by} days={days}{for}", good("given", "staffed", "id", "G9", "role",
                        "MAKER", "by", "a", "days", DAYS, "for", ""),
                        NOT_FOUNDED, Fault.of(AccessRefusalCode.ID_TAKEN, "id", "G3"), BY_NOBODY,
                        Fault.of(AccessRefusalCode.OWN_GRANT, "for", " for=z"),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "days", OVER),
                        Fault.of(AccessRefusalCode.ROLE_NEVER_GRANTED, "role", "SERVICE"),
                        Fault.of(AccessRefusalCode.EXCLUDED_ROLES, "given", "staffed + propose G8 z AUDITOR *")),
                Faulty.of("approve {id} by={by}{for}", good("given", PENDING, "id", "G9", "by", "b", "for", ""),
                        NOT_FOUNDED, NO_GRANT, BY_NOBODY, Fault.of(AccessRefusalCode.OWN_GRANT, "for", " for=z"),
                        Fault.of(AccessRefusalCode.SELF_APPROVAL, "by", "a"),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", PENDING + " + approve G9 by=b"),
                        Fault.of(AccessRefusalCode.WRONG_STATUS, "given", PENDING + " + decline G9")),
                Faulty.of("decline {id} by={by}", good("given", PENDING, "id", "G9", "by", "b"),
                        NOT_FOUNDED, NO_GRANT, BY_NOBODY,
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", PENDING + " + decline G9"),
                        Fault.of(AccessRefusalCode.WRONG_STATUS, "given", PENDING + " + approve G9 by=b")),
                Faulty.of("revoke {id} by={by}", good("given", "two + propose G7 s SEC_ADMIN * + approve G7 by=b",
                        "id", "G1", "by", "a"),
                        NOT_FOUNDED, NO_GRANT, BY_NOBODY,
                        Fault.of(AccessRefusalCode.LAST_SEC_ADMIN, "given", "two")),
                Faulty.of("revoke {id} by={by}", good("given", "staffed", "id", "G3", "by", "a"),
                        NOT_FOUNDED, NO_GRANT, BY_NOBODY,
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", "staffed + revoke G3")),
                Faulty.of("delegate {id} of={of} z {role} {scope} by={by} days={days}{for}", good("given", "staffed", "id",
                        "D9", "of", "G3", "role", "MAKER", "scope", "zw", "by", "m", "days", DAYS, "for", ""),
                        NOT_FOUNDED, Fault.of(AccessRefusalCode.GRANT_NOT_FOUND, "of", "G99"),
                        Fault.of(AccessRefusalCode.DELEGATION_CHAIN, "of", "D1", "given", "staffed" + DELEGATED),
                        Fault.of(AccessRefusalCode.ID_TAKEN, "id", "G4"),
                        Fault.of(AccessRefusalCode.NOT_THE_HOLDER, "by", "a"),
                        Fault.of(AccessRefusalCode.OWN_GRANT, "for", " for=z"),
                        Fault.of(AccessRefusalCode.GRANT_NOT_IN_FORCE, "given", "staffed + revoke G3"),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "days", OVER),
                        Fault.of(AccessRefusalCode.ROLE_NOT_DELEGABLE, "role", "SERVICE"),
                        Fault.of(AccessRefusalCode.DELEGATION_TOO_LONG, "days", "2022-01-01.."),
                        Fault.of(AccessRefusalCode.BEYOND_OWN_GRANT, "scope", "*"),
                        Fault.of(AccessRefusalCode.EXCLUDED_ROLES, "given", "staffed + propose G8 z AUDITOR *")),
                Faulty.of("end {id} by={by}", good("given", "staffed" + DELEGATED, "id", "D1", "by", "z"),
                        NOT_FOUNDED, NO_GRANT, Fault.of(AccessRefusalCode.NOT_THE_HOLDER, "by", "c"),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", "staffed" + DELEGATED + " + end D1 by=m")),
                Faulty.of("policy {id} * 2022-04-01 新规 by={by}", good("given", "staffed", "id", "P2", "by", "o"),
                        NOT_FOUNDED, BY_NOBODY,
                        Fault.of(AccessRefusalCode.ID_TAKEN, "id", "P1", "given", POLICY),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", POLICY)),
                Faulty.of("adopt {id} by={by}", good("given", POLICY, "id", "P1", "by", "q"),
                        NOT_FOUNDED, NO_POLICY, BY_NOBODY, Fault.of(AccessRefusalCode.SELF_APPROVAL, "by", "o"),
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", POLICY + " + adopt P1 by=q"),
                        Fault.of(AccessRefusalCode.WRONG_STATUS, "given", POLICY + " + declinePolicy P1 by=q")),
                Faulty.of("declinePolicy {id} by={by}", good("given", POLICY, "id", "P1", "by", "q"),
                        NOT_FOUNDED, NO_POLICY, BY_NOBODY,
                        Fault.of(AccessRefusalCode.NOTHING_TO_DO, "given", POLICY + " + declinePolicy P1 by=q"),
                        Fault.of(AccessRefusalCode.WRONG_STATUS, "given", POLICY + " + adopt P1 by=q")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void answers_the_first_fault_of_any_set_and_accepts_the_command_without_one(Faulty command) {
        for (int set = 0; set < 1 << command.faults().size(); set++) {
            Map<String, String> slots = new HashMap<>();
            List<AccessRefusalCode> codes = new ArrayList<>();
            boolean together = true;
            for (int i = 0; i < command.faults().size(); i++) {
                if ((set >> i & 1) != 0) {
                    Fault fault = command.faults().get(i);
                    together &= fault.slots().keySet().stream().noneMatch(slots::containsKey);
                    slots.putAll(fault.slots());
                    codes.add(fault.code());
                }
            }
            if (together) {
                command.good().forEach(slots::putIfAbsent);
                codes.sort(null);
                check(command.command(), slots, codes);
            }
        }
    }

    private static void check(String template, Map<String, String> slots, List<AccessRefusalCode> codes) {
        String words = template;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            words = words.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        String answer = AccessTable.summary(AccessTable.decide(AccessTable.state(slots.get("given")), words));
        if (codes.isEmpty()) {
            assertThat(answer).as(words).contains(" by p-");
        } else {
            assertThat(answer.split(" ")[0]).as(slots.get("given") + " | " + words).isEqualTo(codes.getFirst().name());
        }
    }

    @Test
    void every_refusal_code_takes_part_but_the_one_that_is_alone() {
        Set<AccessRefusalCode> missing = EnumSet.allOf(AccessRefusalCode.class);
        commands().forEach(command -> command.faults().forEach(fault -> missing.remove(fault.code())));
        assertThat(missing).containsExactly(AccessRefusalCode.ACCESS_ALREADY_FOUNDED);
    }
}

package budgetledger.auditor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import budgetledger.RandomBureau;
import budgetledger.RandomHistories;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// What a bureau's people try at random, audited from the stored bytes by somebody who trusts no program.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditorTest {
    private static final int HISTORIES = 100;
    private static final int COMMANDS = 1_000;

    /// Refused attempts of each forbidden kind, without which to find nothing would mean nothing.
    private static final String[] REFUSALS = {"self_approval", "already_approved", "not_authorised", "out_of_scope",
            "over_limit", "virement_forbidden", "stale_version", "wrong_status", "already_reversed", "not_reversible",
            "insufficient_appropriation", "breakdown_below_zero", "own_grant", "not_entitled"};
    private static final String[] ATTEMPTS = {"OWN", "REPRESENTED", "REVOCATION", "TERM", "YEARS", "SCOPE", "LIMIT"};

    @Test
    void a_hundred_thousand_random_commands_leave_nothing_that_an_auditor_finds() {
        RandomBureau.Tally tally = new RandomBureau.Tally();
        Map<Rule, Integer> checks = new EnumMap<>(Rule.class);
        int events = 0;
        List<Long> seeds = RandomHistories.seeds("audited histories", HISTORIES);
        for (long seed : seeds) {
            List<byte[]> log = RandomBureau.log(seed, COMMANDS, tally);
            Findings findings = Auditor.audit(log.stream().map(Line::read).toList());
            assertThat(findings.found).as("seed %d", seed).isEmpty();
            findings.checks.forEach((rule, times) -> checks.merge(rule, times, Integer::sum));
            events += log.size();
        }
        System.out.printf("audited %s commands, %d events; refused with %s%nrefused for one thing alone: %s%nchecks: %s%n",
                tally.commands(), events, tally.refused(), tally.attempts(), checks);
        if (seeds.size() == HISTORIES) {
            assertThat(tally.commands().values().stream().mapToInt(times -> times).sum())
                    .isGreaterThanOrEqualTo(HISTORIES * COMMANDS);
            assertThat(checks).containsOnlyKeys(Rule.values());
            assertThat(tally.refused()).containsKeys(REFUSALS);
            assertThat(tally.attempts()).containsOnlyKeys(ATTEMPTS);
        }
    }

    @Test
    void the_auditor_knows_nothing_of_the_ledger_but_its_bytes() {
        noClasses().that().haveNameMatching("budgetledger\\.auditor\\.(?!\\w+Test).*")
                .should().dependOnClassesThat(resideInAPackage("budgetledger..")
                        .and(not(resideInAPackage("budgetledger.auditor"))))
                .check(new ClassFileImporter().importPackages("budgetledger.auditor"));
    }
}

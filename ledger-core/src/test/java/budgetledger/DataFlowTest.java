package budgetledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// What may know what. The arrows are drawn in `docs/data-flow.puml`; the rest is said here.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataFlowTest {
    /// Packages whose answers depend on their arguments alone.
    private static final String[] PURE =
            {"budgetledger.money", "budgetledger.classification", "budgetledger.budget", "budgetledger.access",
            "budgetledger.batch", "budgetledger.journal", "budgetledger.eventlog"};
    private static final JavaClasses CORE = DataFlow.project();

    @Test
    void packages_depend_on_each_other_as_drawn() {
        DataFlow.asDrawn().check(CORE);
    }

    @Test
    void packages_have_no_cycles() {
        DataFlow.withoutCycles().check(CORE);
    }

    @Test
    void only_the_store_sees_a_database() {
        noClasses().that().resideOutsideOfPackage("budgetledger.eventlog.postgres")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .check(CORE);
    }

    @Test
    void only_the_shell_sees_axon() {
        noClasses().that().resideOutsideOfPackage("budgetledger.axon")
                .should().dependOnClassesThat().resideInAPackage("org.axonframework..")
                .check(CORE);
    }

    @Test
    void nothing_else_is_needed() {
        classes().that().resideInAnyPackage(PURE).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "budgetledger..").check(CORE);
        classes().that().resideInAPackage("budgetledger.eventlog.postgres").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", "budgetledger..").check(CORE);
        classes().that().resideInAPackage("budgetledger.axon").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.axonframework..", "budgetledger..").check(CORE);
    }

    @Test
    void time_chance_and_the_machines_settings_never_enter_a_decision() {
        noClasses().that().resideInAnyPackage(PURE).should().callCodeUnitWhere(asksTheMachine())
                .check(CORE);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe("asks for time, chance or a default of the machine", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getName();
            boolean temporal = owner.getPackageName().equals("java.time") && List.of("now", "systemDefault",
                    "systemUTC", "systemDefaultZone", "tick", "tickMillis").contains(name);
            boolean chance = (owner.isAssignableTo(Random.class)
                    || owner.getPackageName().startsWith("java.util.random")
                    || owner.isEquivalentTo(ThreadLocalRandom.class))
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                    || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"));
            boolean system = owner.isEquivalentTo(System.class)
                    && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(name);
            return temporal || chance || system || owner.isAssignableTo(Clock.class) || asksForADefault(call);
        });
    }

    /// Zones and locales that are not said, and case or format without a locale.
    private static boolean asksForADefault(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean locale = parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Locale.class));
        boolean text = owner.isEquivalentTo(String.class)
                && Arrays.asList("toLowerCase", "toUpperCase", "format", "formatted").contains(name);
        boolean getDefault = (owner.isEquivalentTo(Locale.class) || owner.isAssignableTo(TimeZone.class))
                && name.equals("getDefault");
        return getDefault || (text && !locale);
    }

    /// The rule above is worth nothing if it sees nothing.
    @Test
    void the_rule_on_time_and_chance_sees_what_it_forbids() {
        JavaClasses forbidden = new ClassFileImporter()
                .importClasses(Forbidden.class);

        assertThat(noClasses().should().callCodeUnitWhere(asksTheMachine()).evaluate(forbidden).getFailureReport()
                .getDetails()).hasSize(5);
    }

    static final class Forbidden {
        String all() {
            return LocalDate.now(Clock.systemUTC()) + "" + new Random() + UUID.randomUUID() + "I".toLowerCase();
        }
    }
}

package budgetledger;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/// What the program's packages may know, and with them the whole project.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiDataFlowTest {
    private static final JavaClasses PROJECT = DataFlow.project();

    @Test
    void packages_depend_on_each_other_as_drawn() {
        DataFlow.asDrawn().check(PROJECT);
    }

    @Test
    void packages_have_no_cycles() {
        DataFlow.withoutCycles().check(PROJECT);
    }

    /// Its verbs run without a service or ask one over HTTP.
    @Test
    void the_command_line_starts_no_spring() {
        noClasses().that().resideInAPackage("budgetledger.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.axonframework..")
                .check(PROJECT);
    }
}

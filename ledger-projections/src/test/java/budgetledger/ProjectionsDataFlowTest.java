package budgetledger;

import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.replay.Progress;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// What the projections may know.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionsDataFlowTest {
    private static final JavaClasses PROJECT = DataFlow.project();
    private static final JavaClasses PROJECTIONS = new ClassFileImporter()
            .importUrl(Progress.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packages_depend_on_each_other_as_drawn() {
        DataFlow.asDrawn().check(PROJECT);
    }

    @Test
    void packages_have_no_cycles() {
        DataFlow.withoutCycles().check(PROJECT);
    }

    @Test
    void a_projection_never_sees_a_command_or_who_decides_it() {
        noClasses().should().dependOnClassesThat().areAssignableTo(BudgetCommand.class)
                .orShould().dependOnClassesThat().areAssignableTo(Decision.class)
                .orShould().dependOnClassesThat().belongToAnyOf(BudgetDecider.class, BudgetState.class)
                .orShould().dependOnClassesThat().haveSimpleNameContaining("Command")
                .check(PROJECTIONS);
    }

    /// The rule above is worth nothing if it looks at something else.
    @Test
    void the_projections_are_the_packages_drawn_as_theirs() {
        assertThat(PROJECTIONS.stream().map(JavaClass::getPackageName).distinct().sorted())
                .containsExactly("budgetledger.adjustments", "budgetledger.balance", "budgetledger.bisection",
                        "budgetledger.comparison", "budgetledger.explanation", "budgetledger.figure",
                        "budgetledger.moves", "budgetledger.replay", "budgetledger.shadow",
                        "budgetledger.timeline", "budgetledger.whatif");
    }
}

package budgetledger;

import java.net.MalformedURLException;
import java.net.URL;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

/// The picture of the flow, `docs/data-flow.puml`, as a rule for the DataFlowTest of each module.
public final class DataFlow {
    private DataFlow() {}

    /// All classes of the project on the class path, without tests.
    public static JavaClasses project() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                // The tests that other modules share come as a jar once they are packaged.
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("budgetledger");
    }

    /// Classes depend on other packages of the project as the arrows say, and every class stands in the picture.
    public static ArchRule asDrawn() {
        return classes().should(adhereToPlantUmlDiagram(diagram(),
                Configuration.consideringOnlyDependenciesInAnyPackage("budgetledger..")));
    }

    /// No package needs itself by way of others.
    public static ArchRule withoutCycles() {
        return slices().matching("budgetledger.(**)").should().beFreeOfCycles();
    }

    private static URL diagram() {
        try {
            return Repository.root().resolve("docs/data-flow.puml").toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}

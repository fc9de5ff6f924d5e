package budgetledger.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import budgetledger.budget.BudgetDecider;
import budgetledger.budget.Decision;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// Which events a command can cause, read off the compiled decisions: whatever the method that takes the command
/// and answers a decision makes, itself or through what it calls.
final class EventsMade {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(BudgetDecider.class);

    /// Simple names of the events of each kind of command, in the order of the alphabet.
    Map<Class<?>, Set<String>> of(List<Class<?>> commands, Class<?> events) {
        Map<Class<?>, Set<String>> made = new LinkedHashMap<>();
        commands.forEach(command -> made.put(command, of(command, events)));
        return made;
    }

    private Set<String> of(Class<?> command, Class<?> events) {
        Set<String> made = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(deciders(command));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.removeFirst();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaConstructorCall call : unit.getConstructorCallsFromSelf()) {
                JavaClass maybe = call.getTargetOwner();
                if (maybe.isAssignableTo(events)) {
                    made.add(maybe.getSimpleName());
                }
            }
            unit.getMethodCallsFromSelf().forEach(call -> call.getTarget().resolveMember().ifPresent(open::addLast));
        }
        return made;
    }

    private List<JavaMethod> deciders(Class<?> command) {
        return classes.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().isEquivalentTo(Decision.class))
                .filter(method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(command))
                .toList();
    }
}

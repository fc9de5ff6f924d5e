package budgetledger.rest.access;

import budgetledger.budget.PersonId;
import budgetledger.person.Person;
import budgetledger.person.Program;
import budgetledger.person.Register;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the register whom rights are given to. The log itself knows nothing but ids.
@Component
class Registered {
    private final Register register;

    Registered(Register register) {
        this.register = register;
    }

    /// Requires that a person is in the register.
    ///
    /// @throws ProblemException when nobody of that id is, or the id is the program's own
    void require(PersonId person) {
        if (Program.owns(person) || register.person(person).isEmpty()) {
            throw ProblemException.of(ProblemKind.PERSON_NOT_REGISTERED, "person", person.value());
        }
    }

    @Nullable String name(PersonId person) {
        return register.person(person).map(Person::name).orElse(null);
    }
}

package budgetledger.security;

import budgetledger.budget.PersonId;
import org.springframework.security.core.AuthenticationException;

/// A token is right, but its person is not in the register.
final class PersonUnknown extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String person;

    PersonUnknown(PersonId person) {
        super("the person of the token is not registered");
        this.person = person.value();
    }

    String person() {
        return person;
    }
}

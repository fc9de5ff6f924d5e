package budgetledger.security;

import budgetledger.budget.PersonId;
import budgetledger.person.Account;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who signed in with which account. To everything else that is the person: two accounts of one person are one.
public record SignedIn(Account account) implements AuthenticatedPrincipal {
    public PersonId person() {
        return account.person();
    }

    @Override
    public String getName() {
        return account.person().value();
    }
}

package budgetledger.rest.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import budgetledger.budget.Role;
import budgetledger.person.Account;
import budgetledger.person.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Persons and accounts as they are answered.
final class PersonViews {
    private PersonViews() {}

    /// Who is signed in.
    ///
    /// @param account null for a token
    /// @param mustChangePassword whether nothing else is open until the initial password is changed
    @Schema(name = "Me")
    record MeView(String person, String name, @Nullable String account, List<Role> roles,
            boolean mustChangePassword) {}

    /// A person (人员).
    @Schema(name = "Person")
    record PersonView(String id, String name, Instant createdAt, String createdBy) {
        static PersonView of(Person person) {
            return new PersonView(person.id().value(), person.name(), person.createdAt(), person.createdBy().value());
        }
    }

    /// A page of persons in the order of their ids.
    @Schema(name = "Persons")
    record PersonsView(List<PersonView> persons, Map<String, String> links) {}

    /// An account (账号).
    ///
    /// @param locked by an administrator
    /// @param lockedUntil after too many wrong passwords
    @Schema(name = "Account")
    record AccountView(String name, String person, boolean mustChangePassword, boolean locked,
            @Nullable Instant lockedUntil, Instant changedAt) {
        static AccountView of(Account account) {
            return new AccountView(account.name().value(), account.person().value(), account.mustChange(),
                    account.disabled(), account.lockedUntil(), account.changedAt());
        }
    }

    /// An account with the password to hand over.
    ///
    /// @param initialPassword shown this once, and changed at the first sign-in; null when the account was there
    @Schema(name = "AccountEntrance")
    record EntranceView(AccountView account, @Nullable String initialPassword) {
        @Override
        public String toString() {
            return "EntranceView[" + account.name() + "]";
        }
    }

    /// A page of accounts in the order of their names.
    @Schema(name = "Accounts")
    record AccountsView(List<AccountView> accounts, Map<String, String> links) {}
}

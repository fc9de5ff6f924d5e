package budgetledger.rest.person;

import budgetledger.budget.PersonId;
import budgetledger.person.Account;
import budgetledger.person.AccountName;
import budgetledger.person.OneTimePassword;
import budgetledger.person.Passwords;
import budgetledger.person.Register;
import budgetledger.rest.person.PersonViews.AccountView;
import budgetledger.rest.person.PersonViews.EntranceView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// `PUT /api/v1/accounts/{name}/lock`, `unlock` and `reset`. Nobody unlocks or resets an account of the own person: who
/// found an open screen must not get a password of his own out of it.
@RestController
@Tag(name = "accounts")
class AccountStepController {
    private final Register register;
    private final Passwords passwords;

    AccountStepController(Register register, Passwords passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    @PutMapping(path = AccountController.PATH + "/{name}/lock", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "lockAccount", summary = "Locks an account until it is unlocked")
    ResponseEntity<AccountView> lock(@PathVariable String name, PersonId actor) {
        register.lock(account(name), actor);
        return ResponseEntity.ok(AccountView.of(account(name)));
    }

    @PutMapping(path = AccountController.PATH + "/{name}/unlock", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "unlockAccount", summary = "Unlocks an account, also after wrong passwords")
    ResponseEntity<AccountView> unlock(@PathVariable String name, PersonId actor) {
        register.unlock(accountOfOther(name, actor), actor);
        return ResponseEntity.ok(AccountView.of(account(name)));
    }

    @PutMapping(path = AccountController.PATH + "/{name}/reset", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "resetAccount", summary = "Gives an account another initial password, shown this once",
            description = "Each call gives another one. A locked account stays locked.")
    ResponseEntity<EntranceView> reset(@PathVariable String name, PersonId actor) {
        String password = OneTimePassword.next();
        register.reset(accountOfOther(name, actor), passwords.hash(password), actor);
        return ResponseEntity.ok(new EntranceView(AccountView.of(account(name)), password));
    }

    private Account accountOfOther(String name, PersonId actor) {
        Account account = account(name);
        if (account.person().equals(actor)) {
            throw ProblemException.of(ProblemKind.OWN_ACCOUNT, "account", account.name().value());
        }
        return account;
    }

    private Account account(String name) {
        Inputs inputs = Inputs.ofParameters();
        Input<AccountName> asked = inputs.required("name", name, PersonForms.ACCOUNT);
        inputs.check();
        return register.account(asked.get())
                .orElseThrow(() -> ProblemException.of(ProblemKind.ACCOUNT_NOT_FOUND, "account", name));
    }
}

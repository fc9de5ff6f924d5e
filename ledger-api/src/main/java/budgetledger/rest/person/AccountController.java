package budgetledger.rest.person;

import java.util.List;

import budgetledger.budget.PersonId;
import budgetledger.person.Account;
import budgetledger.person.OneTimePassword;
import budgetledger.person.Passwords;
import budgetledger.person.Register;
import budgetledger.rest.person.PersonForms.NewAccount;
import budgetledger.rest.person.PersonViews.AccountView;
import budgetledger.rest.person.PersonViews.AccountsView;
import budgetledger.rest.person.PersonViews.EntranceView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Body;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `GET` and `POST /api/v1/accounts`.
@RestController
@Tag(name = "accounts", description = "账号: with what persons sign in")
class AccountController {
    static final String PATH = "/api/v1/accounts";

    private final Register register;
    private final Passwords passwords;

    AccountController(Register register, Passwords passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listAccounts", summary = "Lists the accounts of the register")
    ResponseEntity<AccountsView> list(@ParameterObject RegisterPage.Query query) {
        RegisterPage page = RegisterPage.read(query, PersonForms.ACCOUNT);
        List<Account> accounts = register.accounts(page.after(), page.limit());
        return ResponseEntity.ok(new AccountsView(accounts.stream().map(AccountView::of).toList(),
                page.links(PATH, accounts, account -> account.name().value())));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "openAccount", summary = "Opens an account of a person, with an initial password",
            description = "The same again is answered with 200, without a password, and changes nothing.")
    @ApiResponse(responseCode = "201", description = "opened",
            content = @Content(schema = @Schema(implementation = EntranceView.class)))
    ResponseEntity<EntranceView> open(
            PersonId actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = PersonForms.AccountForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        NewAccount given = PersonForms.account(Body.of(bytes));
        if (register.person(given.person()).isEmpty()) {
            throw ProblemException.of(ProblemKind.PERSON_NOT_FOUND, "person", given.person().value());
        }
        String password = OneTimePassword.next();
        boolean opened = register.open(given.name(), given.person(), passwords.hash(password), true, actor);
        Account account = register.account(given.name()).orElseThrow();
        if (!account.person().equals(given.person())) {
            throw ProblemException.of(ProblemKind.ACCOUNT_EXISTS, "account", given.name().value());
        }
        return ResponseEntity.status(opened ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new EntranceView(AccountView.of(account), opened ? password : null));
    }
}

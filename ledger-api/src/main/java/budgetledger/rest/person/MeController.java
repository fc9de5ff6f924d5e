package budgetledger.rest.person;

import java.util.Objects;

import budgetledger.budget.PersonId;
import budgetledger.person.Account;
import budgetledger.person.Passwords;
import budgetledger.person.Person;
import budgetledger.person.Register;
import budgetledger.rest.person.PersonViews.MeView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Body;
import budgetledger.security.Authorities;
import budgetledger.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/me` and `PUT /api/v1/me/password`.
@RestController
@Tag(name = "me", description = "本人: who is signed in")
class MeController {
    static final String PATH = "/api/v1/me";

    private final Register register;
    private final Passwords passwords;

    MeController(Register register, Passwords passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getMe", summary = "Tells who is signed in, with which account and roles")
    ResponseEntity<MeView> get(PersonId id, @Parameter(hidden = true) Authentication authentication) {
        Person person = register.person(id)
                .orElseThrow(() -> ProblemException.of(ProblemKind.PERSON_UNKNOWN, "person", id.value()));
        Account account = account(authentication);
        return ResponseEntity.ok(new MeView(id.value(), person.name(), account == null ? null : account.name().value(),
                Authorities.roles(authentication.getAuthorities()), account != null && account.mustChange()));
    }

    @PutMapping(path = PATH + "/password", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changePassword", summary = "Changes the password of the account that is signed in",
            description = "The present password is the one of the request itself; it is of no use any more after it.")
    @ApiResponse(responseCode = "204", description = "changed", content = @Content)
    ResponseEntity<Void> changePassword(
            @Parameter(hidden = true) Authentication authentication,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = PersonForms.PasswordForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        Account account = account(authentication);
        if (account == null) {
            throw ProblemException.of(ProblemKind.SIGNED_IN_BY_TOKEN);
        }
        String password = PersonForms.password(Body.of(bytes), chosen ->
                chosen.equalsIgnoreCase(account.name().value()) || passwords.isRight(chosen, account.hash()));
        if (!register.changePassword(account, passwords.hash(password))) {
            throw ProblemException.of(ProblemKind.PASSWORD_CHANGED_MEANWHILE);
        }
        return ResponseEntity.noContent().build();
    }

    private static @Nullable Account account(Authentication authentication) {
        return Objects.requireNonNull(authentication.getPrincipal()) instanceof SignedIn signedIn
                ? signedIn.account() : null;
    }
}

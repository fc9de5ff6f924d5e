package budgetledger.rest.person;

import java.util.List;

import budgetledger.budget.PersonId;
import budgetledger.person.AccountName;
import budgetledger.person.Passwords;
import budgetledger.person.Person;
import budgetledger.person.Program;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import io.swagger.v3.oas.annotations.media.Schema;

/// The bodies by which persons are registered, accounts opened and passwords changed.
final class PersonForms {
    static final Format<AccountName> ACCOUNT = Format.of("account-name", AccountName::new);

    private static final Format<String> NAME = Format.of("person-name", Person::name);

    private PersonForms() {}

    /// A person to register.
    @Schema(name = "PersonGiven")
    record PersonForm(
            @Schema(description = "opaque: no name, no number of an identity card", example = "p-1024",
                    pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String id,
            @Schema(example = "示例人员", maxLength = 100) String name) {}

    /// An account to open.
    @Schema(name = "AccountGiven")
    record AccountForm(
            @Schema(example = "example", pattern = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String name,
            @Schema(description = "id of a registered person", example = "p-1024") String person) {}

    /// A password that its owner chose.
    @Schema(name = "PasswordGiven")
    record PasswordForm(
            @Schema(format = "password", minLength = Passwords.CHARACTERS_MIN,
                    description = "at most 72 bytes in UTF-8") String password) {
        @Override
        public String toString() {
            return "PasswordForm[hidden]";
        }
    }

    /// A person as it was read.
    record NewPerson(PersonId id, String name) {}

    /// An account as it was read.
    record NewAccount(AccountName name, PersonId person) {}

    static NewPerson person(Body body) {
        Inputs inputs = Inputs.ofBody();
        PersonForm form = Forms.read(body, PersonForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Input<PersonId> id = inputs.optional("/id", form.id(), Format.PERSON);
        if (id.optional().filter(Program::owns).isPresent()) {
            inputs.fault("/id", "person-reserved", List.of(), form.id());
        }
        Input<String> name = inputs.optional("/name", form.name(), NAME);
        inputs.check();
        return new NewPerson(id.get(), name.get());
    }

    static NewAccount account(Body body) {
        Inputs inputs = Inputs.ofBody();
        AccountForm form = Forms.read(body, AccountForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Input<AccountName> name = inputs.optional("/name", form.name(), ACCOUNT);
        Input<PersonId> person = inputs.optional("/person", form.person(), Format.PERSON);
        inputs.check();
        return new NewAccount(name.get(), person.get());
    }

    /// The password, which is never repeated in a fault.
    static String password(Body body, PasswordCheck check) {
        Inputs inputs = Inputs.ofBody();
        PasswordForm form = Forms.read(body, PasswordForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        inputs.check();
        if (!Passwords.isFit(form.password())) {
            inputs.fault("/password", "password", List.of(Passwords.CHARACTERS_MIN, Passwords.BYTES_MAX), null);
        } else if (check.isKnown(form.password())) {
            inputs.fault("/password", "password-same", List.of(), null);
        }
        inputs.check();
        return form.password();
    }

    /// Whether others could know a password without guessing.
    @FunctionalInterface
    interface PasswordCheck {
        boolean isKnown(String password);
    }
}

package budgetledger.rest.person;

import java.util.List;

import budgetledger.budget.PersonId;
import budgetledger.person.Person;
import budgetledger.person.Register;
import budgetledger.rest.person.PersonForms.NewPerson;
import budgetledger.rest.person.PersonViews.PersonView;
import budgetledger.rest.person.PersonViews.PersonsView;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
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

/// `GET` and `POST /api/v1/persons`.
@RestController
@Tag(name = "persons", description = "人员: whom the ids in events stand for")
class PersonController {
    static final String PATH = "/api/v1/persons";

    private final Register register;

    PersonController(Register register) {
        this.register = register;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listPersons", summary = "Lists the persons of the register")
    ResponseEntity<PersonsView> list(@ParameterObject RegisterPage.Query query) {
        RegisterPage page = RegisterPage.read(query, Format.PERSON);
        List<Person> persons = register.persons(page.after(), page.limit());
        return ResponseEntity.ok(new PersonsView(persons.stream().map(PersonView::of).toList(),
                page.links(PATH, persons, person -> person.id().value())));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "registerPerson", summary = "Registers a person under an id",
            description = "The same again is answered with 200 and changes nothing.")
    @ApiResponse(responseCode = "201", description = "registered",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    ResponseEntity<PersonView> register(
            PersonId actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    schema = @Schema(implementation = PersonForms.PersonForm.class)))
            @RequestBody(required = false) byte @Nullable [] bytes) {
        NewPerson given = PersonForms.person(Body.of(bytes));
        boolean made = register.register(given.id(), given.name(), actor);
        Person person = register.person(given.id()).orElseThrow();
        if (!person.name().equals(given.name())) {
            throw ProblemException.of(ProblemKind.PERSON_EXISTS, "person", given.id().value());
        }
        return ResponseEntity.status(made ? HttpStatus.CREATED : HttpStatus.OK).body(PersonView.of(person));
    }
}

package budgetledger.security;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

import budgetledger.budget.PersonId;
import budgetledger.person.Program;
import budgetledger.person.Register;
import budgetledger.person.RegisterDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenPersonTest {
    @Test
    void the_person_is_read_from_the_claim_that_is_configured(@TempDir Path folder) {
        try (RegisterDatabase database = RegisterDatabase.in(folder)) {
            Register register = new Register(database.service(), InstantSource.system());
            register.register(new PersonId("p-1"), "某人", Program.CONSOLE);
            Jwt token = Jwt.withTokenValue("t").header("typ", "JWT").subject("someone else").claim("employee", "p-1")
                    .claim("number", 1).build();
            assertThat(new TokenPerson(register, _ -> Set.of(), "employee").convert(token).getName()).isEqualTo("p-1");
            for (String claim : new String[] {"sub", "number", "absent"}) {
                assertThatThrownBy(() -> new TokenPerson(register, _ -> Set.of(), claim).convert(token)).as(claim)
                        .isInstanceOf(InvalidBearerTokenException.class);
            }
        }
    }
}

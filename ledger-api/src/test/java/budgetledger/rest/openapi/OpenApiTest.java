package budgetledger.rest.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import budgetledger.Repository;
import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/openapi.yaml` is what the service says of itself. With `-Dledger.openapi=write` the file is written anew.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {
    private final Web web;

    OpenApiTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @Test
    void the_description_in_the_docs_is_the_one_served() throws IOException {
        Web.Answer served = web.get("/v3/api-docs.yaml");
        assertThat(served.status()).isEqualTo(200);
        Path file = Repository.root().resolve("docs/openapi.yaml");
        if ("write".equals(System.getProperty("ledger.openapi"))) {
            Files.writeString(file, served.body());
        }
        assertThat(served.body())
                .as("docs/openapi.yaml; docs/testing.md says how it is written anew")
                .isEqualTo(Files.readString(file));
    }

    @Test
    void everything_it_refers_to_is_in_it() {
        JsonNode api = new JsonMapper().readTree(web.get("/v3/api-docs").body());
        assertThat(api.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference ->
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void the_pages_that_show_it_are_there() {
        Web.Answer first = web.get("/swagger-ui.html");
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.headers()).containsEntry("location", "/swagger-ui/index.html");
        Web.Answer page = web.get("/swagger-ui/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(web.get("/v3/api-docs/swagger-config").body()).contains("\"url\":\"/v3/api-docs\"");
    }
}

package budgetledger.rest.access;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import budgetledger.rest.Web;
import budgetledger.security.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// People of a bureau at work: those of the sample sign in with their accounts, those that a test registers (whose ids
/// begin with `p-`) with tokens.
public record Office(Web web) {
    public static final JsonMapper JSON = new JsonMapper();
    public static final String WHY = """
            "reason":{"code":"TEST_ACCESS","text":"测试用授权"},"document":{"title":"测试通知"}""";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// What came back.
    public record Answer(int status, JsonNode body, String position, String replayed, String etag) {
        public String code() {
            return status + " " + body.path("code").asString("");
        }
    }

    /// A person who was not there before.
    public String newcomer(String name) {
        String id = "p-" + name + "-" + NUMBER.incrementAndGet();
        assertThat(ask("security", "POST", "/api/v1/persons", """
                {"id":"%s","name":"某%s"}""".formatted(id, name)).status()).isEqualTo(201);
        return id;
    }

    public Answer get(String person, String path) {
        return ask(person, "GET", path, "");
    }

    public Answer post(String person, String path, String body) {
        return ask(person, "POST", path, body, "Idempotency-Key", "k-" + NUMBER.incrementAndGet());
    }

    public Answer put(String person, String path, String body, String... headers) {
        return ask(person, "PUT", path, body, headers);
    }

    public Answer ask(String person, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", person.startsWith("p-")
                ? "Bearer " + TestIssuer.STARTED.tokenOf(person) : Web.basic(person)));
        all.addAll(List.of("Content-Type", "application/json"));
        HttpRequest request = web.request(method, path, body, all.toArray(new String[0]));
        Web.Answer answer = web.send(request);
        return new Answer(answer.status(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()),
                answer.headers().getOrDefault("ledger-position", ""),
                answer.headers().getOrDefault("idempotency-replayed", ""),
                answer.headers().getOrDefault("etag", ""));
    }

    /// Grants by four eyes.
    ///
    /// @param what more of the body, beginning with a comma, or nothing
    public String granted(String person, String role, String what) {
        Answer proposed = post("security", "/api/v1/grants", grant(person, role, what));
        assertThat(proposed.status()).as("%s", proposed.body()).isEqualTo(201);
        String id = proposed.body().get("id").asString();
        assertThat(put("security2", "/api/v1/grants/" + id + "/approval", "").status()).isEqualTo(200);
        return id;
    }

    static String grant(String person, String role, String what) {
        return """
                {"person":"%s","role":"%s",%s%s}""".formatted(person, role, WHY, what);
    }

    public void revoke(String grant) {
        Answer revoked = put("security", "/api/v1/grants/" + grant + "/revocation", "{" + WHY + "}");
        assertThat(revoked.code()).isEqualTo("200 ");
    }
}

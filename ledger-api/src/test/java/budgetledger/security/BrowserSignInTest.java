package budgetledger.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Signing in with a browser by way of an identity provider.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserSignInTest {
    private static final TestIssuer ISSUER = TestIssuer.STARTED;
    private static final String DRY_RUN = "/api/v1/adjustments?dryRun=true";
    private static final String ADJUSTMENT = """
            {"department":"zwfwb","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-06-01",
             "reason":{"code":"TEST","text":"测试"},"document":{"number":"测试〔2022〕1号","title":"测试"},
             "source":"RESERVE_FUND",
             "lines":[{"line":"-|EXPENDITURE|GENERAL|2010301|-|BASIC|-","amount":"5.00"}]}""";

    private final int port;

    BrowserSignInTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void who_signed_in_at_the_provider_is_the_person_of_that_id_with_the_rights_of_the_log() {
        Browser browser = new Browser();
        HttpResponse<String> first = browser.signIn(claims(browser, "auditor"));
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/swagger-ui.html");
        HttpResponse<String> me = browser.get("/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"auditor\"", "\"AUDITOR\"");
        assertThat(browser.get("/api/v1/departments").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/replays/none").statusCode()).isEqualTo(403);
        assertThat(browser.cookie("JSESSIONID").isHttpOnly()).isTrue();
    }

    @Test
    void a_session_alone_changes_nothing_and_ends_when_the_person_signs_out() {
        Browser browser = new Browser();
        browser.signIn(claims(browser, "maker"));
        browser.get("/api/v1/me");
        assertThat(browser.post(DRY_RUN, ADJUSTMENT, null).statusCode()).isEqualTo(403);
        assertThat(browser.post(DRY_RUN, ADJUSTMENT, "guessed").statusCode()).isEqualTo(403);
        HttpResponse<String> asked = browser.post(DRY_RUN, ADJUSTMENT, browser.cookie("XSRF-TOKEN").getValue());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(browser.post("/logout", "", null).statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", "", browser.cookie("XSRF-TOKEN").getValue()).statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void rights_are_those_of_this_moment_at_every_request() {
        Office office = new Office(new Web(port));
        String person = office.newcomer("browser");
        Browser browser = new Browser();
        browser.signIn(claims(browser, person));
        assertThat(browser.get("/api/v1/departments").statusCode()).isEqualTo(403);
        String grant = office.granted(person, "UNIT_VIEWER", ",\"department\":\"zwfwb\"");
        assertThat(browser.get("/api/v1/departments").statusCode()).isEqualTo(200);
        office.revoke(grant);
        assertThat(browser.get("/api/v1/departments").statusCode()).isEqualTo(403);
    }

    @Test
    void an_answer_for_another_service_or_another_sign_in_opens_nothing() {
        refused(browser -> claims(browser, "auditor").audience("another-service"));
        refused(browser -> claims(browser, "auditor").claim("nonce", "of-another-sign-in"));
        refused(browser -> claims(browser, "auditor").issuer("http://127.0.0.1:1"));
        refused(browser -> claims(browser, "system-ledger"));
        Browser browser = new Browser();
        HttpResponse<String> unknown = browser.signIn(claims(browser, "p-nobody-of-that-id"));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("person_unknown");
    }

    @Test
    void who_signs_in_otherwise_gets_no_cookie() {
        Web.Answer answer = new Web(port).get("/api/v1/departments", "Authorization", Web.basic("auditor"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(new Web(port).get("/api/v1/departments").headers()).doesNotContainKey("set-cookie");
    }

    private interface Wrong {
        JWTClaimsSet.Builder claims(Browser browser);
    }

    private void refused(Wrong wrong) {
        Browser browser = new Browser();
        assertThat(browser.signIn(wrong.claims(browser)).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/v1/departments").statusCode()).isEqualTo(401);
    }

    private static JWTClaimsSet.Builder claims(Browser browser, String person) {
        return ISSUER.claims().audience(TestIssuer.CLIENT).subject(person).claim("nonce", browser.sent.get("nonce"));
    }

    /// Follows no redirect by itself and keeps its cookies.
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        private final Map<String, String> sent = new TreeMap<>();

        /// Asks to sign in, and is sent to the provider.
        Browser() {
            URI provider = URI.create(get("/oauth2/authorization/bureau").headers().firstValue("Location")
                    .orElseThrow());
            assertThat(provider.toString()).startsWith(ISSUER.uri() + "/authorize?");
            for (String pair : provider.getRawQuery().split("&")) {
                sent.put(pair.substring(0, pair.indexOf('=')),
                        URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }

        /// Comes back from the provider, which will give this ID token to the service.
        HttpResponse<String> signIn(JWTClaimsSet.Builder idToken) {
            return get(URI.create(sent.get("redirect_uri")).getPath() + "?code="
                    + ISSUER.codeFor(ISSUER.signed(idToken)) + "&state="
                    + URLEncoder.encode(sent.get("state"), StandardCharsets.UTF_8));
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
        }

        HttpResponse<String> post(String path, String body, @Nullable String token) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "browser")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            return send(token == null ? request : request.header("X-XSRF-TOKEN", token));
        }

        HttpCookie cookie(String name) {
            List<HttpCookie> named = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name)).toList();
            assertThat(named).hasSize(1);
            return named.getFirst();
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

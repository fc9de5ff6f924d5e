package budgetledger.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Which bearer tokens are believed: those of the configured issuer for this service, signed with its published key,
/// and no others. Each refused one differs from a good one in the one thing that its test names.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {
    private static final TestIssuer ISSUER = TestIssuer.STARTED;
    private static final String READ = "/api/v1/departments";

    private final Web web;

    TokensTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @Test
    void a_token_of_the_issuer_for_this_service_is_believed() {
        assertThat(statusOf(ISSUER.signed(ISSUER.claims()))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-ledger", "system-loader", "System-Ledger"})
    void nobody_signs_in_as_the_program(String id) {
        refused(ISSUER.tokenOf(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void any_of_the_listed_algorithms_will_do(String algorithm) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .keyID(ISSUER.key().getKeyID()).type(JOSEObjectType.JWT);
        assertThat(statusOf(TestIssuer.signed(header, ISSUER.claims(), ISSUER.key()))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
    void it_says_that_it_is_a_token_for_access(String type) {
        assertThat(statusOf(ofType(new JOSEObjectType(type)))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void a_token_of_another_type_is_refused(String type) {
        refused(ofType(new JOSEObjectType(type)));
    }

    @Test
    void a_token_of_no_type_is_refused() {
        refused(ofType(null));
    }

    @Test
    void another_issuers_token_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().issuer(ISSUER.uri() + "/other")));
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().audience("payroll")));
    }

    @Test
    void a_token_for_nobody_in_particular_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().audience((String) null)));
    }

    @Test
    void a_token_signed_with_another_key_of_that_name_is_refused() {
        refused(TestIssuer.signed(ISSUER.header(), ISSUER.claims(), TestIssuer.newKey(ISSUER.key().getKeyID())));
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        String[] good = ISSUER.signed(ISSUER.claims()).split("\\.");
        String[] other = ISSUER.signed(ISSUER.claims().subject("p-1002")).split("\\.");
        refused(good[0] + "." + other[1] + "." + good[2]);
    }

    /// The public key is public: whoever takes its bytes for a shared secret must not get in.
    @Test
    void the_public_key_as_a_shared_secret_is_refused() throws JOSEException {
        byte[] asJson = ISSUER.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        for (byte[] secret : List.of(ISSUER.key().toRSAPublicKey().getEncoded(), asJson)) {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(ISSUER.key().getKeyID()).type(JOSEObjectType.JWT);
            refused(TestIssuer.signed(header, ISSUER.claims(), new MACSigner(secret)));
        }
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(new PlainJWT(ISSUER.claims().build()).serialize());
    }

    @Test
    void an_expired_token_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().expirationTime(inSeconds(-120))));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().expirationTime(null)));
    }

    @Test
    void a_token_that_is_not_valid_yet_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().notBeforeTime(inSeconds(120))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a b", "zhang@example.org", "-p"})
    void a_subject_that_is_no_person_id_is_refused(String subject) {
        refused(ISSUER.signed(ISSUER.claims().subject(subject)));
    }

    @Test
    void a_token_without_a_subject_is_refused() {
        refused(ISSUER.signed(ISSUER.claims().subject(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "e30.e30.", "Bearer"})
    void what_is_no_token_is_refused(String text) {
        refused(text);
    }

    private static String ofType(@Nullable JOSEObjectType type) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ISSUER.key().getKeyID());
        return TestIssuer.signed(type == null ? header : header.type(type), ISSUER.claims(), ISSUER.key());
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private int statusOf(String token) {
        return web.get(READ, "Authorization", "Bearer " + token).status();
    }

    /// Refused like any other: the answer does not tell a forger what was wrong.
    private void refused(String token) {
        Web.Answer answer = web.get(READ, "Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json")
                .containsEntry("www-authenticate",
                        "Basic realm=\"budget-ledger\", charset=\"UTF-8\", Bearer realm=\"budget-ledger\"");
        assertThat(new JsonMapper().readTree(answer.body()).get("code").asString()).isEqualTo("unauthenticated");
    }
}

package budgetledger.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// An issuer of tokens on a loopback address, as an OpenID provider describes itself and its keys.
public final class TestIssuer {
    /// One for all tests of a process, because a service is told its issuer once.
    public static final TestIssuer STARTED = new TestIssuer();
    public static final String AUDIENCE = "budget-ledger-test";
    /// As which a service sends browsers here.
    public static final String CLIENT = "budget-ledger-browser";

    private final RSAKey key = newKey("k1");
    private final HttpServer server;
    private final Map<String, String> idTokens = new ConcurrentHashMap<>();

    private TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                 "authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token"}""".formatted(uri()));
        server.createContext("/token", exchange -> {
            String code = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8).replaceAll(".*code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
            answer(exchange, """
                    {"access_token":"none","token_type":"Bearer","id_token":"%s"}""".formatted(idTokens.remove(code)));
        });
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> answer(exchange, json));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /// A code for which the service will be given this ID token.
    String codeFor(String idToken) {
        String code = UUID.randomUUID().toString();
        idTokens.put(code, idToken);
        return code;
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The claims of a token that is right in every respect.
    JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(AUDIENCE)
                .subject("auditor")
                .claim("roles", List.of("AUDITOR"))
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /// The header of a token that is right in every respect.
    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    /// A token that is right in every respect, of a person.
    public String tokenOf(String person) {
        return signed(claims().subject(person));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(header(), claims, key);
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            return signed(header, claims, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

package budgetledger.rest.person;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.person.FoundingAdministrator;
import budgetledger.person.ManualClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as a bureau runs it, without the sample, with a clock that the test moves; called over real HTTP.
public final class BureauService implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private BureauService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// What the test has a hand in.
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {
        private final List<FoundingAdministrator> founders = new ArrayList<>();

        @Bean
        @Primary
        InstantSource manualClock() {
            return new ManualClock();
        }

        /// Believes every token of the form `person~role`: whether a token is right is not what is tested here.
        @Bean
        JwtDecoder believingDecoder() {
            return token -> {
                String[] parts = token.split("~");
                return Jwt.withTokenValue(token).header("typ", "JWT").subject(parts[0])
                        .claim("roles", List.of(parts[1])).build();
            };
        }

        @EventListener
        void on(FoundingAdministrator founder) {
            founders.add(founder);
        }
    }

    public static BureauService start(Path folder, String... settings) {
        return run(folder, "--ledger.sample=false", List.of(), settings);
    }

    /// The same with somebody who listens to the start.
    static BureauService start(Path folder, ApplicationListener<?> listener) {
        return run(folder, "--ledger.sample=false", List.of(listener));
    }

    /// The same with tokens besides accounts.
    static BureauService withTokens(Path folder) {
        String jwt = "--spring.security.oauth2.resourceserver.jwt.";
        return start(folder, jwt + "issuer-uri=http://127.0.0.1/issuer", jwt + "audiences=ledger");
    }

    /// The same with the sample, for tests that need events.
    public static BureauService withSample(Path folder) {
        return run(folder, "--ledger.sample=true", List.of());
    }

    private static BureauService run(Path folder, String sample, List<ApplicationListener<?>> listeners,
            String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--ledger.password.bcrypt-strength=4", "--ledger.data-directory=" + TestData.in(folder)));
        arguments.add(sample);
        arguments.addAll(List.of(settings));
        return new BureauService(new SpringApplicationBuilder(LedgerApplication.class, Surroundings.class)
                .listeners(listeners.toArray(ApplicationListener[]::new))
                .run(arguments.toArray(String[]::new)));
    }

    /// An answer: its status, and its body as JSON, null when there is none.
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        String code() {
            return status + " " + body.path("code").asString("");
        }
    }

    public Answer call(String method, String path, String user, String password, String body) {
        return send(method, path, body, "Authorization", "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public Answer get(String path, String user, String password) {
        return call("GET", path, user, password, "");
    }

    public Answer send(String method, String path, String body, String... headers) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(),
                    JsonMapper.shared().readTree(answer.body().isEmpty() ? "null" : answer.body()), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ManualClock clock() {
        return (ManualClock) context.getBean("manualClock");
    }

    List<FoundingAdministrator> founders() {
        return context.getBean(Surroundings.class).founders;
    }

    @Override
    public void close() {
        context.close();
    }
}

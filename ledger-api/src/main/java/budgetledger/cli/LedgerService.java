package budgetledger.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks a running service over REST.
final class LedgerService {
    private static final Duration CONNECT_WAIT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(60);
    private static final int SUCCESS = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Login login;
    private final Words words;

    LedgerService(Login login, Words words) {
        this.login = login;
        this.words = words;
    }

    /// The body of a successful answer.
    ///
    /// @param query parameters by name
    /// @throws ServiceProblem when there is no such answer
    String get(String path, Map<String, String> query) throws ServiceProblem {
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String credentials = login.user() + ":" + login.password();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(login.server() + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(ANSWER_WAIT_MAX)
                .header("Accept", "application/json")
                .header("Accept-Language", words.tag())
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != SUCCESS) {
            throw new ServiceProblem(ExitCode.ofStatus(response.statusCode()), complaint(response));
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws ServiceProblem {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WAIT_MAX)
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ServiceProblem(ExitCode.UNREACHABLE, words.text("service.unreachable", login.server()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceProblem(ExitCode.UNREACHABLE, words.text("service.unreachable", login.server()));
        }
    }

    /// Reads an answer.
    ///
    /// @throws ServiceProblem when it is not what a budget ledger answers
    <T> T read(String body, Class<T> type) throws ServiceProblem {
        try {
            T answer = json.readValue(body, type);
            if (answer != null) {
                return answer;
            }
        } catch (JacksonException e) {
            // Answered below, with what JSON alone cannot tell.
        }
        throw new ServiceProblem(ExitCode.UNEXPECTED, words.text("service.not-understood", login.server()));
    }

    private String complaint(HttpResponse<String> response) {
        String hint = switch (response.statusCode()) {
            case 401 -> System.lineSeparator() + words.text("service.unauthorized", login.user());
            case 503 -> System.lineSeparator() + words.text("service.retry");
            default -> "";
        };
        try {
            return json.readValue(response.body(), Problem.class).text(response.statusCode(), words) + hint;
        } catch (JacksonException e) {
            return words.text("service.status", response.statusCode()) + hint;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

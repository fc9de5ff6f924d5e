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

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks a running service over REST.
final class LedgerService {
    private static final Duration CONNECT_WAIT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(60);
    private static final int SUCCESS = 200;
    private static final int SUCCESS_MAX = 299;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Login login;
    private final Words words;

    LedgerService(Login login, Words words) {
        this.login = login;
        this.words = words;
    }

    /// What the service answered to a request that it carried out.
    ///
    /// @param version of what was asked about, as `If-Match` names it; empty when it has none
    /// @param replayed whether the same request came before, and only its answer was given again
    record Answer(String body, String version, boolean replayed) {}

    /// The body of a successful answer.
    ///
    /// @param query parameters by name
    /// @throws ServiceProblem when there is no such answer
    String get(String path, Map<String, String> query) throws ServiceProblem {
        return ask(new Call("GET", path, query, Map.of(), null)).body();
    }

    /// A request as a verb makes it.
    ///
    /// @param query parameters by name
    /// @param headers besides those that every request has
    /// @param body JSON, or nothing
    record Call(String method, String path, Map<String, String> query, Map<String, String> headers,
            @Nullable String body) {}

    /// @throws ServiceProblem when the service does not do what it is asked
    Answer ask(Call call) throws ServiceProblem {
        HttpResponse<byte[]> response = carriedOut(call, "application/json");
        return new Answer(new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Idempotency-Replayed").isPresent());
    }

    /// A successful answer as a file.
    ///
    /// @param type media type that is asked for
    /// @throws ServiceProblem when there is no such answer
    byte[] file(String path, Map<String, String> query, String type) throws ServiceProblem {
        return carriedOut(new Call("GET", path, query, Map.of(), null), type).body();
    }

    private HttpResponse<byte[]> carriedOut(Call call, String accept) throws ServiceProblem {
        String parameters = call.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String credentials = login.user() + ":" + login.password();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(login.server() + call.path() + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(ANSWER_WAIT_MAX)
                .header("Accept", accept)
                .header("Accept-Language", words.tag())
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method(call.method(), call.body() == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8));
        call.headers().forEach(request::header);
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<byte[]> response = send(request.build());
        if (response.statusCode() < SUCCESS || response.statusCode() > SUCCESS_MAX) {
            throw complaint(response);
        }
        return response;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws ServiceProblem {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WAIT_MAX)
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
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

    private ServiceProblem complaint(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String hint = switch (status) {
            case 401 -> System.lineSeparator() + words.text("service.unauthorized", login.user());
            case 503 -> System.lineSeparator() + words.text("service.retry");
            default -> "";
        };
        try {
            Problem problem = json.readValue(new String(response.body(), StandardCharsets.UTF_8), Problem.class);
            return new ServiceProblem(problem.exitCode(status), problem.text(status, login.user(), words) + hint);
        } catch (JacksonException e) {
            return new ServiceProblem(ExitCode.ofStatus(status), words.text("service.status", status) + hint);
        }
    }

    /// Who asks.
    String user() {
        return login.user();
    }

    /// A part of a path, such as a code that somebody typed.
    static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package budgetledger.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/// Calls a service on this machine over real HTTP.
public record Web(int port) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int TIMEOUT_MILLIS = 30_000;

    /// An answer.
    ///
    /// @param headers by name in lower case; several of one name joined by a comma
    public record Answer(int status, Map<String, String> headers, String body) {}

    public Answer get(String path, String... headers) {
        return send(request("GET", path, "", headers));
    }

    /// A request as an [Example] describes it, with more headers.
    Answer send(JsonNode request, String... more) {
        String body = request.path("body").isObject() ? request.get("body").toString()
                : Example.filled(request.path("body").asString(""));
        HttpRequest.Builder built = HttpRequest.newBuilder(uri(request.get("path").asString()))
                .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                .method(request.get("method").asString(), body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (request.has("user")) {
            built.header("Authorization", basic(request.get("user").asString()));
        }
        request.path("headers").properties()
                .forEach(header -> built.header(header.getKey(), header.getValue().asString()));
        return send((more.length == 0 ? built : built.headers(more)).build());
    }

    public HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder built = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMillis(TIMEOUT_MILLIS))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return (headers.length == 0 ? built : built.headers(headers)).build();
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new TreeMap<>();
            answer.headers().map().forEach((name, values) ->
                    headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            return new Answer(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Bytes that need not be HTTP at all. The answer is read until the service closes the connection.
    Answer raw(String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int blank = answer.indexOf("\r\n\r\n");
            Map<String, String> headers = new TreeMap<>();
            String[] lines = answer.substring(0, blank).split("\r\n");
            for (int i = 1; i < lines.length; i++) {
                String[] parts = lines[i].split(":\\s*", 2);
                headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (one, other) -> one + ", " + other);
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(blank + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Credentials of a sample user.
    public static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}

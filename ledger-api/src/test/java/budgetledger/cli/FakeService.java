package budgetledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A service that gives recorded answers, one to reads and one to writes, and remembers what it was asked.
final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final Reply read;
    private final Reply write;

    /// What it answers.
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply ok(String file) {
            return new Reply(200, FakeService.read(file), Map.of());
        }
    }

    /// A write that it was asked for.
    ///
    /// @param key the Idempotency-Key; empty when there was none
    record Written(String target, String ifMatch, String key, String body) {}

    FakeService(int status, String body) {
        this(new Reply(status, body, Map.of()), new Reply(status, body, Map.of()));
    }

    FakeService(Reply read, Reply write) {
        this.read = read;
        this.write = write;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeService answering(String file) {
        return new FakeService(200, read(file));
    }

    /// A file beside the tests.
    static String read(String file) {
        try (InputStream in = FakeService.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Accept-Language"));
        boolean isRead = exchange.getRequestMethod().equals("GET");
        if (!isRead) {
            written.add(new Written(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    header(exchange, "If-Match"), header(exchange, "Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
        Reply reply = isRead ? read : write;
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Method, target, authorization and language of every request.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package budgetledger.rest.event;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reader of the feed of events.
final class Feed implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread reader;
    private final int status;

    /// One event as it came over the wire.
    record Sent(long id, String type, JsonNode event) {}

    Feed(int port, String path, String authorization, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .header("Accept", "text/event-stream").header("Authorization", authorization);
        HttpResponse<Stream<String>> answer = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofLines());
        status = answer.statusCode();
        lines = answer.body();
        reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        List<String> block = new ArrayList<>();
        try {
            lines.forEach(line -> {
                if (!line.isEmpty()) {
                    block.add(line);
                } else if (block.stream().anyMatch(field -> field.startsWith("data: "))) {
                    sent.add(new Sent(Long.parseLong(field(block, "id")), field(block, "event"),
                            JSON.readTree(field(block, "data"))));
                    block.clear();
                }
            });
        } catch (RuntimeException e) {
            // Closed by the test.
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream().filter(line -> line.startsWith(name + ": ")).findFirst().orElseThrow()
                .substring(name.length() + 2);
    }

    int status() {
        return status;
    }

    /// The next ones, waiting for them.
    List<Sent> take(int count) throws InterruptedException {
        List<Sent> taken = new ArrayList<>();
        while (taken.size() < count) {
            Sent next = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("only " + taken.size() + " of " + count + " events came: " + taken);
            }
            taken.add(next);
        }
        return taken;
    }

    /// Waits for the service to end it, and gives what still came.
    List<Sent> rest() throws InterruptedException {
        if (!reader.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
            throw new AssertionError("the feed does not end");
        }
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

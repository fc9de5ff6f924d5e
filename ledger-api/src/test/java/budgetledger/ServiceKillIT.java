package budgetledger;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Kills the running program again and again under load: what was acknowledged is there once, what was not answered
/// takes effect exactly once when it is retried with its key, and in the end every key gives its first answer again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceKillIT {
    private static final int KILLS = 10;
    private static final int CLIENTS = 8;
    private static final int LOAD_MILLIS = 1_500;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String BODY = """
            {"department":"zwfwb","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-03-05",
             "reason":{"code":"KILL_TEST","text":"断电演练"},
             "document":{"number":"演练〔2022〕1号","title":"断电演练通知"},
             "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"0.01"}]}
            """;

    /// Answers by key, as acknowledged first.
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void every_acknowledged_command_is_there_once_after_ten_kills(@TempDir Path directory) throws Exception {
        int retried = 0;
        try (ServiceProcess service = new ServiceProcess(directory)) {
            service.start();
            for (int kill = 0; kill < KILLS; kill++) {
                loadUntilKilled(service);
                service.start();
                for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
                    assertThat(post(service, key)).as("retry of %s", key).isTrue();
                    retried++;
                }
            }
            Map<String, Integer> drafts = drafts(service);
            System.out.printf("%d kills: %d commands acknowledged, %d of them by a retry of their key%n", KILLS,
                    acknowledged.size(), retried);
            assertThat(drafts.values()).allMatch(times -> times == 1);
            assertThat(drafts.keySet()).containsExactlyInAnyOrderElementsOf(acknowledged.values().stream()
                    .map(answer -> JSON.readTree(answer).get("id").asString()).toList());
            assertThat(retried).isPositive();
            sendAllAgain(service);
            assertThat(drafts(service)).isEqualTo(drafts);
        }
    }

    /// Each key with its own body and with another one.
    private void sendAllAgain(ServiceProcess service) throws Exception {
        List<Callable<Void>> requests = new ArrayList<>();
        acknowledged.forEach((key, first) -> requests.add(() -> {
            HttpResponse<String> again = send(service, key, BODY);
            assertThat(again.body()).as(key).isEqualTo(first);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).as(key).hasValue("true");
            HttpResponse<String> other = send(service, key, BODY.replace("0.01", "0.02"));
            assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
            assertThat(JSON.readTree(other.body()).get("code").asString()).isEqualTo("idempotency_key_reused");
            return null;
        }));
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Void> request : threads.invokeAll(requests)) {
                request.get();
            }
        }
        System.out.printf("%d keys sent again, each with its own and with another body%n", requests.size());
    }

    private static HttpResponse<String> send(ServiceProcess service, String key, String body)
            throws IOException, InterruptedException {
        return service.send("POST", "/api/v1/adjustments", "maker", body, "Idempotency-Key", key);
    }

    private void loadUntilKilled(ServiceProcess service) throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    while (on.get()) {
                        String key = UUID.randomUUID().toString();
                        if (!post(service, key)) {
                            unanswered.add(key);
                            return;
                        }
                    }
                }));
            }
            Thread.sleep(LOAD_MILLIS);
            service.kill();
            on.set(false);
        }
        for (Future<?> client : clients) {
            client.get();
        }
    }

    /// Whether the command was acknowledged. Anything but a success or a break is a failure of the test.
    private boolean post(ServiceProcess service, String key) {
        try {
            HttpResponse<String> answer = send(service, key, BODY);
            if (answer.statusCode() == 503) {
                return false;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            acknowledged.put(key, answer.body());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// How often each adjustment of the test's maker was drafted, counted over the whole log; positions must be dense.
    private static Map<String, Integer> drafts(ServiceProcess service) throws IOException, InterruptedException {
        Map<String, Integer> drafts = new HashMap<>();
        long position = 0;
        while (true) {
            HttpResponse<String> page = service.get("/api/v1/events?limit=200&after=" + position, "auditor");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            JsonNode events = JSON.readTree(page.body()).get("events");
            if (events.isEmpty()) {
                return drafts;
            }
            for (JsonNode event : events) {
                assertThat(event.get("position").asLong()).isEqualTo(++position);
                if (event.get("type").asString().equals("budget.AdjustmentDrafted")
                        && event.get("actor").asString().equals("maker")) {
                    drafts.merge(event.get("payload").get("adjustment").asString(), 1, Integer::sum);
                }
            }
        }
    }
}

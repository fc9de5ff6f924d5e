package budgetledger.rest.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Requests that are sent again and again with their keys, from many threads at once. Each test has a department and
/// persons of its own.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetriesTest {
    private static final int THREADS = 50;
    private static final int KEYS = 200;
    private static final String DRAFTS = "/api/v1/adjustments";
    private static final String REUSED = "422 idempotency_key_reused";

    private final Office office;
    private String department = "";
    private String maker = "";
    private String other = "";

    RetriesTest(@LocalServerPort int port) {
        this.office = new Office(new Web(port));
    }

    @BeforeEach
    void department(TestInfo test) {
        department = "retry-" + Integer.toHexString(test.getDisplayName().hashCode());
        maker = office.newcomer("maker");
        other = office.newcomer("other");
        for (String person : List.of(maker, other)) {
            office.granted(person, "MAKER", ",\"department\":\"" + department + "\"");
        }
        taken(office.post("officer", "/api/v1/budgets", """
                {"department":"%s","year":2022,"name":"测试部门","effectiveOn":"2022-01-01",%s}"""
                .formatted(department, Office.WHY)));
        taken(office.post("officer", "/api/v1/budgets/" + department + "/2022/enactments", """
                {"effectiveOn":"2022-01-01",%s,"lines":[
                 {"line":{"function":"2010301","kind":"BASIC"},"amount":"1000000.00"}]}""".formatted(Office.WHY)));
        taken(office.put("officer", "/api/v1/budgets/" + department + "/2022/execution", """
                {"effectiveOn":"2022-01-01",%s}""".formatted(Office.WHY), "Idempotency-Key", department));
    }

    private static Answer taken(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        return answer;
    }

    private String body(String amount) {
        return """
                {"department":"%s","year":2022,"kind":"SUPPLEMENT","effectiveOn":"2022-06-01",
                 "reason":{"code":"TEST","text":"测试用调整"},"document":{"number":"测试〔2022〕1号","title":"测试通知"},
                 "lines":[{"line":{"function":"2010301","kind":"BASIC"},"amount":"%s"}]}"""
                .formatted(department, amount);
    }

    private Answer draft(String person, String key, String body) {
        return office.ask(person, "POST", DRAFTS, body, "Idempotency-Key", key);
    }

    /// What has to be the same whenever it is asked.
    private static Answer unmarked(Answer answer) {
        return new Answer(answer.status(), answer.body(), answer.position(), "", answer.etag());
    }

    private String key(int number) {
        return department + "-" + number;
    }

    /// Every thread does the same work, each in an order of its own, all beginning together.
    private static void atOnce(int threads, int works, Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                List<Integer> order = new ArrayList<>();
                for (int number = 0; number < works; number++) {
                    order.add(number);
                }
                int own = thread;
                Collections.shuffle(order, new Random(own));
                done.add(pool.submit((Callable<Void>) () -> {
                    start.await();
                    for (int number : order) {
                        work.send(own, number);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : done) {
            one.get();
        }
    }

    private interface Work {
        void send(int thread, int number);
    }

    @Test
    void two_hundred_keys_from_fifty_threads_take_effect_once_each() throws Exception {
        long before = head();
        Map<String, ConcurrentLinkedQueue<Answer>> answers = new ConcurrentHashMap<>();
        long began = System.nanoTime();
        atOnce(THREADS, KEYS, (_, number) -> answers.computeIfAbsent(key(number), _ -> new ConcurrentLinkedQueue<>())
                .add(draft(maker, key(number), body(number + 1 + ".00"))));
        System.out.printf("%d requests with %d keys from %d threads in %d ms%n", THREADS * KEYS, KEYS, THREADS,
                (System.nanoTime() - began) / 1_000_000);

        List<String> ids = new ArrayList<>();
        for (int number = 0; number < KEYS; number++) {
            List<Answer> of = List.copyOf(answers.get(key(number)));
            assertThat(of).hasSize(THREADS).allMatch(answer -> answer.status() == 201);
            assertThat(of.stream().map(RetriesTest::unmarked).distinct()).as(key(number)).hasSize(1);
            assertThat(of).as(key(number)).filteredOn(answer -> answer.replayed().isEmpty()).hasSize(1);
            assertThat(of.getFirst().body().at("/lines/0/requested").asString()).isEqualTo(number + 1 + ".00");
            ids.add(of.getFirst().body().get("id").asString());
        }
        assertThat(head()).isEqualTo(before + KEYS);
        assertThat(drafted(before)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_key_is_bound_to_its_person_its_route_and_its_body() throws Exception {
        Map<Integer, Answer> first = new HashMap<>();
        for (int number = 0; number < 20; number++) {
            first.put(number, taken(draft(maker, key(number), body("5.00"))));
        }
        String id = first.get(0).body().get("id").asString();
        String notes = DRAFTS + "/" + id + "/notes";
        long before = head();
        atOnce(10, 20, (_, number) -> {
            String key = key(number);
            assertThat(draft(maker, key, body("5.01")).code()).isEqualTo(REUSED);
            assertThat(office.ask(maker, "POST", notes, "{\"text\":\"附注\"}", "Idempotency-Key", key).code())
                    .isEqualTo(REUSED);
            assertThat(office.ask(maker, "POST", DRAFTS + "/batch", "{\"mode\":\"atomic\",\"submit\":false,\"rows\":["
                    + body("5.00") + "]}", "Idempotency-Key", key).code()).isEqualTo(REUSED);
            assertThat(office.ask(maker, "PUT", DRAFTS + "/" + id + "/submission", "", "Idempotency-Key", key,
                    "If-Match", first.get(0).etag()).code()).isEqualTo(REUSED);
            assertThat(draft(maker, key, body("5.00"))).isEqualTo(replayed(first.get(number)));
        });
        assertThat(head()).isEqualTo(before);

        Map<Integer, Answer> others = new ConcurrentHashMap<>();
        atOnce(10, 20, (_, number) -> {
            Answer answer = unmarked(draft(other, key(number), body("5.01")));
            assertThat(others.merge(number, answer, (one, _) -> one)).isEqualTo(answer);
        });
        assertThat(head()).isEqualTo(before + 20);
        assertThat(others.values()).noneMatch(answer -> answer.body().get("id").asString().equals(id))
                .allMatch(answer -> answer.status() == 201);
    }

    /// Else two things of one kind, asked for with one key, would be taken for one.
    @Test
    void the_same_body_on_another_path_is_another_request() {
        String note = "{\"text\":\"原件存档\"}";
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Answer draft = taken(draft(maker, key(number), body("5.00")));
            paths.add(DRAFTS + "/" + draft.body().get("id").asString() + "/notes");
        }
        Answer first = taken(office.ask(maker, "POST", paths.getFirst(), note, "Idempotency-Key", key(2)));
        long before = head();

        assertThat(office.ask(maker, "POST", paths.getLast(), note, "Idempotency-Key", key(2)).code())
                .isEqualTo(REUSED);
        assertThat(office.ask(maker, "POST", paths.getFirst(), note, "Idempotency-Key", key(2)))
                .isEqualTo(replayed(first));
        assertThat(head()).isEqualTo(before);
    }

    private static Answer replayed(Answer answer) {
        return new Answer(answer.status(), answer.body(), answer.position(), "true", answer.etag());
    }

    @Test
    void of_two_requests_that_fight_for_a_key_one_is_taken_and_the_other_refused() throws Exception {
        long before = head();
        Map<Integer, ConcurrentLinkedQueue<String>> outcomes = new ConcurrentHashMap<>();
        atOnce(20, 20, (thread, number) -> {
            String amount = thread % 2 == 0 ? "7.00" : "8.00";
            Answer answer = draft(maker, key(number), body(amount));
            outcomes.computeIfAbsent(number, _ -> new ConcurrentLinkedQueue<>())
                    .add(amount + " " + (answer.status() == 201 ? answer.body().at("/lines/0/requested").asString()
                            : answer.code()));
        });
        assertThat(head()).isEqualTo(before + 20);
        assertThat(outcomes.values()).allSatisfy(of -> {
            String winner = of.contains("7.00 7.00") ? "7.00" : "8.00";
            String loser = winner.equals("7.00") ? "8.00" : "7.00";
            assertThat(of).hasSize(20).containsOnly(winner + " " + winner, loser + " " + REUSED);
        });
    }

    @Test
    void the_first_answer_is_given_again_when_its_subject_has_moved_on() {
        Answer first = taken(draft(maker, key(0), body("5.00")));
        String path = DRAFTS + "/" + first.body().get("id").asString();
        Answer submitted = taken(office.put(maker, path + "/submission", "", "If-Match", first.etag()));
        taken(office.put(maker, path + "/withdrawal", "{\"reason\":{\"code\":\"TEST\",\"text\":\"测试撤回\"}}",
                "If-Match", submitted.etag()));

        assertThat(draft(maker, key(0), body("5.00"))).isEqualTo(replayed(first));
        assertThat(office.put(maker, path + "/submission", "", "If-Match", first.etag()))
                .isEqualTo(replayed(submitted));
    }

    private long head() {
        return Long.parseLong(office.get("auditor", "/api/v1/events?limit=1").position());
    }

    /// Ids of the adjustments that were written down after a position, as often as they were.
    private List<String> drafted(long after) {
        List<String> drafted = new ArrayList<>();
        long position = after;
        while (true) {
            JsonNode events = office.get("auditor", "/api/v1/events?limit=200&after=" + position).body().get("events");
            if (events.isEmpty()) {
                return drafted;
            }
            for (JsonNode event : events) {
                position = event.get("position").asLong();
                assertThat(event.get("type").asString()).isEqualTo("budget.AdjustmentDrafted");
                drafted.add(event.get("payload").get("adjustment").asString());
            }
        }
    }
}

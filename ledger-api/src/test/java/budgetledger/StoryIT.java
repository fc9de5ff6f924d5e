package budgetledger;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The story of the product, told to the packaged program over HTTP: from a published change to an adjustment that a
/// second person approves, through a kill, to the same figures as before.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COMPARISON = "/api/v1/comparisons?department=zwfwb&base=2021&target=2022&by=";

    private ServiceProcess service;

    @Test
    void a_published_change_is_explained_and_an_adjustment_moves_it(@TempDir Path directory) throws Exception {
        try (ServiceProcess started = new ServiceProcess(directory)) {
            service = started;
            service.start();
            assertThat(service.output()).contains("curl -u auditor:demo", "maker", "http://127.0.0.1:" + service.port());
            the_sample_is_compared_along_every_axis();
            String id = maker_submits_and_may_not_approve();
            long position = checker_approves(id);
            the_current_figure_moves_and_the_original_stays(position);
            a_virement_moves_two_lines_and_leaves_the_total();
            a_reduction_below_zero_is_refused_with_its_evidence();
            JsonNode before = get(COMPARISON + "function&basis=current");
            service.kill();
            service.start();
            assertThat(get(COMPARISON + "function&basis=current")).isEqualTo(before);
        }
    }

    private void the_sample_is_compared_along_every_axis() throws Exception {
        JsonNode change = get(COMPARISON + "function");
        assertThat(change.get("base").get("amount").asString()).isEqualTo("41231000.00");
        assertThat(change.get("target").get("amount").asString()).isEqualTo("43604000.00");
        assertThat(change.get("delta").asString()).isEqualTo("2373000.00");
        assertThat(change.get("residual").asString()).isEqualTo("0.00");
        assertThat(deltas(change)).containsExactly("201 2379300.00", "205 -11500.00", "208 45700.00", "210 -40500.00");
        assertThat(change.get("unknown").isEmpty()).isTrue();
        assertThat(deltas(get(COMPARISON + "kind"))).containsExactly("BASIC 2373000.00", "PROJECT 0.00");
        assertThat(deltas(get(COMPARISON + "fund"))).containsExactly("GENERAL 2373000.00");
        for (String coarse : List.of("function&level=section", "function&level=item", "unit", "economic")) {
            JsonNode answer = get(COMPARISON + coarse);
            assertThat(answer.get("residual").asString()).as(coarse).isEqualTo("0.00");
            assertThat(answer.get("unknown").isEmpty()).as(coarse).isFalse();
            assertThat(answer.get("unknown").get(0).get("side").asString()).as(coarse).isEqualTo("base");
        }
    }

    private String maker_submits_and_may_not_approve() throws Exception {
        HttpResponse<String> drafted = draft("SUPPLEMENT", "story-1", line("2010301", "BASIC", "100000.00"));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String id = JSON.readTree(drafted.body()).get("id").asString();
        HttpResponse<String> submitted = step(id, "submission", "maker", tag(drafted));
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        assertThat(get(COMPARISON + "function&basis=current&minPosition=" + position(submitted)).get("delta").asString())
                .isEqualTo("2373000.00");
        HttpResponse<String> refused = step(id, "approval", "maker", tag(submitted));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(refused.body()).get("code").asString()).isEqualTo("self_approval");
        return id + " " + tag(submitted);
    }

    private long checker_approves(String submitted) throws Exception {
        String[] idAndTag = submitted.split(" ");
        HttpResponse<String> approved = step(idAndTag[0], "approval", "checker", idAndTag[1]);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        return position(approved);
    }

    private void the_current_figure_moves_and_the_original_stays(long position) throws Exception {
        String current = COMPARISON + "function&basis=current";
        assertThat(get(current + "&minPosition=" + position).get("delta").asString()).isEqualTo("2473000.00");
        assertThat(get(current + "&knownAt=" + (position - 1)).get("delta").asString()).isEqualTo("2373000.00");
        assertThat(get(current + "&source=log").get("delta").asString()).isEqualTo("2473000.00");
        assertThat(get(COMPARISON + "function&minPosition=" + position).get("delta").asString())
                .isEqualTo("2373000.00");
    }

    private void a_virement_moves_two_lines_and_leaves_the_total() throws Exception {
        HttpResponse<String> drafted = draft("VIREMENT", "story-2", line("2010301", "BASIC", "-5000.00") + ","
                + line("2010350", "BASIC", "5000.00"));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String id = JSON.readTree(drafted.body()).get("id").asString();
        HttpResponse<String> submitted = step(id, "submission", "maker", tag(drafted));
        long position = position(step(id, "approval", "checker", tag(submitted)));
        JsonNode figures = get("/api/v1/figures?department=zwfwb&year=2022&minPosition=" + position);
        List<String> currents = new ArrayList<>();
        for (JsonNode line : figures.get("lines")) {
            String function = line.get("line").get("function").asString();
            if (function.equals("2010301") || function.equals("2010350")) {
                currents.add(function + " " + line.get("current").asString());
            }
        }
        assertThat(currents).containsExactlyInAnyOrder("2010301 30639100.00", "2010350 2332100.00");
        assertThat(get(COMPARISON + "function&basis=current").get("target").get("amount").asString())
                .isEqualTo("43704000.00");
    }

    private void a_reduction_below_zero_is_refused_with_its_evidence() throws Exception {
        HttpResponse<String> refused = draft("REDUCTION", "story-3", line("2050803", "BASIC", "-26900.01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.get("code").asString()).isEqualTo("insufficient_appropriation");
        assertThat(problem.get("evidence")).isEqualTo(JSON.readTree("""
                {"line":"-|EXPENDITURE|GENERAL|2050803|-|BASIC|-","balance":"26900.00","requested":"-26900.01"}
                """));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get(path, "auditor");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> draft(String kind, String key, String lines)
            throws IOException, InterruptedException {
        return service.send("POST", "/api/v1/adjustments", "maker", """
                {"department":"zwfwb","year":2022,"kind":"%s","effectiveOn":"2022-06-01",
                 "reason":{"code":"STORY","text":"测试用调整"},"document":{"number":"测试〔2022〕1号","title":"测试通知"},
                 "lines":[%s]}
                """.formatted(kind, lines), "Idempotency-Key", key);
    }

    private HttpResponse<String> step(String id, String what, String user, String tag)
            throws IOException, InterruptedException {
        return service.send("PUT", "/api/v1/adjustments/" + id + "/" + what, user, "", "If-Match", tag);
    }

    private static String line(String function, String kind, String amount) {
        return "{\"line\":{\"function\":\"%s\",\"kind\":\"%s\"},\"amount\":\"%s\"}".formatted(function, kind, amount);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static long position(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Ledger-Position").orElseThrow();
    }

    private static List<String> deltas(JsonNode comparison) {
        List<String> deltas = new ArrayList<>();
        for (JsonNode step : comparison.get("steps")) {
            deltas.add(step.get("key").asString() + " " + step.get("delta").asString());
        }
        return deltas;
    }
}

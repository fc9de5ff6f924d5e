package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import budgetledger.rest.RunningService;
import budgetledger.rest.Web;
import budgetledger.rest.access.Office;
import budgetledger.rest.event.Feed.Sent;
import budgetledger.security.TestIssuer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The timeline over real HTTP: filters, sentences, relations, CloudEvents and the feed.
@RunningService
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsTest {
    private static final String EVENTS = "/api/v1/events";

    private final Web web;
    private final Office office;

    EventsTest(@LocalServerPort int port) {
        this.web = new Web(port);
        this.office = new Office(web);
    }

    private record Filter(String query, Predicate<JsonNode> condition) {}

    @Test
    void each_filter_finds_what_a_plain_filter_over_the_list_of_all_events_finds_page_by_page_from_either_end() {
        String end = head();
        List<JsonNode> all = pages("auditor", EVENTS + "?limit=200&knownAt=" + end);
        assertThat(all.stream().map(EventsTest::position)).hasSize(Integer.parseInt(end)).isSorted();
        List<Filter> filters = new ArrayList<>(List.of(
                new Filter("type=budget.AdjustmentApproved", e -> text(e, "type").equals("budget.AdjustmentApproved")),
                new Filter("department=shili-jd", e -> text(e, "stream").startsWith("budget/shili-jd/")),
                new Filter("department=shili-jd&year=2024", e -> text(e, "stream").equals("budget/shili-jd/2024")),
                new Filter("person=jd-checker", e -> e.toString().contains("\"jd-checker\"")),
                new Filter("department=shili-jd&unit=001", e -> text(e, "stream").startsWith("budget/shili-jd/")
                        && lines(e).anyMatch(line -> line.startsWith("001|"))),
                new Filter("effectiveAt=2023-12-31", e -> text(e, "effectiveOn").compareTo("2023-12-31") <= 0),
                new Filter("amountFrom=1000000.00", e -> amount(e) >= 100_000_000),
                new Filter("amountFrom=100.00&amountTo=99999.99", e -> amount(e) >= 10_000 && amount(e) < 10_000_000)));
        for (JsonNode like : all) {
            if (amount(like) > 0 && position(like) % 7 == 0) {
                filters.addAll(like(like));
            }
        }
        for (Filter filter : filters) {
            List<Long> expected = all.stream().filter(filter.condition()).map(EventsTest::position).toList();
            assertThat(expected).as(filter.query()).isNotEmpty();
            String path = EVENTS + "?limit=" + (expected.size() / 3 + 1) + "&knownAt=" + end + "&" + filter.query();
            assertThat(pages("auditor", path)).as(filter.query()).extracting(EventsTest::position)
                    .isEqualTo(expected);
            assertThat(pages("auditor", path + "&order=desc")).as(filter.query()).extracting(EventsTest::position)
                    .isEqualTo(expected.reversed());
        }
    }

    /// Filters by what one event has.
    private static List<Filter> like(JsonNode like) {
        String department = text(like, "stream").split("/")[1];
        String number = like.at("/document/number").asString("");
        String line = lines(like).findFirst().orElseThrow();
        List<Filter> filters = new ArrayList<>(List.of(
                new Filter("correlation=" + text(like, "correlationId"),
                        e -> text(e, "correlationId").equals(text(like, "correlationId"))),
                new Filter("department=" + department + "&line=" + line.replace("|", "%7C"),
                        e -> text(e, "stream").startsWith("budget/" + department + "/")
                                && lines(e).anyMatch(line::equals)),
                new Filter("amount=" + fen(amount(like)), e -> amount(e) == amount(like))));
        if (!number.isEmpty()) {
            filters.add(new Filter("document=" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8),
                    e -> e.at("/document/number").asString("").equals(number)));
        }
        String adjustment = like.at("/payload/adjustment").asString("");
        if (!adjustment.isEmpty()) {
            filters.add(new Filter("adjustment=" + adjustment,
                    e -> e.at("/payload/adjustment").asString("").equals(adjustment)));
        }
        return filters;
    }

    @Test
    void an_answer_stays_what_it_is_when_more_is_recorded() {
        Office.Answer first = office.get("auditor", EVENTS + "?department=shili-jd&type=budget.NoteAdded&limit=200");
        note();
        assertThat(office.get("auditor", first.body().at("/links/self").asString()).body()).isEqualTo(first.body());
    }

    @Test
    void a_sentence_is_told_in_the_language_asked_for_beside_what_moved() {
        JsonNode chinese = approved(0);
        String path = EVENTS + "/" + position(chinese);
        JsonNode english = Office.JSON.readTree(
                web.get(path, "Authorization", Web.basic("auditor"), "Accept-Language", "en").body());
        assertThat(text(chinese, "sentence")).contains("批准").contains("由").contains("万元").endsWith("。");
        assertThat(text(english, "sentence")).contains(" approved on ").endsWith(".");
        JsonNode move = chinese.get("moves").get(0);
        assertThat(text(chinese, "sentence")).contains(text(move, "name"));
        assertThat(move.propertyNames()).containsExactly("line", "name", "before", "change", "after");
        assertThat(text(english, "sentence")).contains(text(english.get("moves").get(0), "name"));
        assertThat(amount(english)).isPositive().isEqualTo(amount(chinese));
    }

    @Test
    void cause_and_effect_lead_to_each_other_and_to_all_of_one_action() {
        JsonNode effect = pages("auditor", EVENTS + "?type=budget.TransferReceived&limit=200").getFirst();
        JsonNode received = office.get("auditor", EVENTS + "/" + position(effect)).body();
        JsonNode cause = received.at("/related/causedBy");
        assertThat(text(cause, "eventId")).isEqualTo(text(received, "causationId"));
        JsonNode approved = office.get("auditor", EVENTS + "/" + text(cause, "eventId")).body();
        assertThat(approved.at("/related/causedBy").isNull()).isTrue();
        List<Long> caused = positions(approved.at("/related/causes"));
        assertThat(caused).contains(position(received));
        assertThat(pages("auditor", approved.at("/related/links/causes").asString()))
                .extracting(EventsTest::position).isEqualTo(caused);
        assertThat(pages("auditor", received.at("/related/links/correlation").asString()))
                .extracting(EventsTest::position).contains(position(received), position(approved));
    }

    @Test
    void a_batch_of_cloud_events_holds_the_same_events() {
        Web.Answer batch = web.get(EVENTS + "?department=shili-jd&limit=3", "Authorization", Web.basic("auditor"),
                "Accept", "application/cloudevents-batch+json");
        assertThat(batch.headers().get("content-type")).isEqualTo("application/cloudevents-batch+json");
        JsonNode list = office.get("auditor", EVENTS + "?department=shili-jd&limit=3").body().get("events");
        JsonNode events = Office.JSON.readTree(batch.body());
        assertThat(events).hasSize(3);
        JsonNode one = list.get(1);
        Map<String, String> expected = Map.of("specversion", "1.0", "id", text(one, "eventId"), "source", EVENTS,
                "type", text(one, "type") + ".v" + one.get("version"), "subject", text(one, "stream"),
                "time", text(one, "recordedAt"), "position", one.get("position").toString(),
                "sequence", one.get("sequence").toString());
        expected.forEach((name, value) -> assertThat(text(events.get(1), name)).as(name).isEqualTo(value));
        assertThat(events.get(1).get("data")).isEqualTo(one.get("payload"));
        assertThat(events.get(1).propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        assertThat(batch.headers().get("link")).contains("rel=\"self\"").contains("rel=\"next\"");
    }

    /// What a reader can open one by one is what the list gives, on full pages.
    @ParameterizedTest
    @ValueSource(strings = {"UNIT_VIEWER,\"unit\":\"001\"", "UNIT_VIEWER,\"subtree\":false", "MAKER"})
    void a_reader_of_a_part_gets_full_pages_of_that_part_and_nothing_else(String grant) {
        String role = grant.split(",")[0];
        String reader = office.newcomer("part");
        office.granted(reader, role, ",\"department\":\"shili-jd\"" + grant.substring(role.length()));
        String end = head();
        List<Long> seen = new ArrayList<>();
        for (long position = 1; position <= Long.parseLong(end); position++) {
            if (office.get(reader, EVENTS + "/" + position).status() == 200) {
                seen.add(position);
            }
        }
        assertThat(seen).isNotEmpty();
        String token = "Bearer " + TestIssuer.STARTED.tokenOf(reader);
        for (String order : List.of("asc", "desc")) {
            List<Long> told = new ArrayList<>();
            String path = EVENTS + "?limit=5&knownAt=" + end + "&order=" + order;
            while (!path.isEmpty()) {
                JsonNode page = Office.JSON.readTree(web.get(path, "Authorization", token).body());
                path = page.at("/links/next").asString("");
                assertThat(page.get("events").size()).isEqualTo(path.isEmpty() ? page.get("events").size() : 5);
                told.addAll(positions(page.get("events")));
            }
            assertThat(told).isEqualTo(order.equals("asc") ? seen : seen.reversed());
        }
    }

    @Test
    void a_reader_of_a_part_cannot_probe_for_the_rest() {
        String reader = office.newcomer("probe");
        office.granted(reader, "UNIT_VIEWER", ",\"department\":\"shili-jd\",\"unit\":\"001\"");
        JsonNode redacted = pages(reader, EVENTS + "?department=shili-jd&limit=200").stream()
                .filter(event -> event.get("redacted").asBoolean() && event.get("moves").size() > 0)
                .findFirst().orElseThrow();
        JsonNode whole = office.get("auditor", EVENTS + "/" + position(redacted)).body();
        String hidden = lines(whole).filter(line -> !line.startsWith("001|")).findFirst().orElseThrow();
        assertThat(pages(reader, EVENTS + "?amount=" + fen(amount(whole)))).extracting(EventsTest::position)
                .doesNotContain(position(whole));
        assertThat(pages(reader, EVENTS + "?department=shili-jd&line=" + hidden.replace("|", "%7C"))).isEmpty();
        assertThat(pages(reader, EVENTS + "?department=zwfwb")).isEmpty();
        assertThat(text(redacted, "sentence")).doesNotContain("（002");
        assertThat(redacted.get("moves").toString()).doesNotContain(hidden);
    }

    @Test
    void a_feed_goes_on_from_a_position_takes_what_comes_and_after_a_break_misses_and_repeats_nothing()
            throws Exception {
        long end = Long.parseLong(head());
        List<Long> came = new ArrayList<>();
        try (Feed feed = feed("auditor", EVENTS + "?after=" + (end - 3))) {
            assertThat(feed.status()).isEqualTo(200);
            came.addAll(ids(feed.take(3)));
            note();
            came.addAll(ids(feed.take(1)));
        }
        note();
        note();
        try (Feed feed = feed("auditor", EVENTS + "?after=0", "Last-Event-ID", came.getLast().toString())) {
            note();
            List<Sent> more = feed.take(3);
            came.addAll(ids(more));
            JsonNode listed = office.get("auditor", EVENTS + "?after=" + (more.getFirst().id() - 1) + "&limit=1").body();
            assertThat(more.getFirst().event()).isEqualTo(listed.get("events").get(0));
            assertThat(more.getFirst().type()).isEqualTo(text(listed.get("events").get(0), "type"));
        }
        assertThat(came).containsExactly(end - 2, end - 1, end, end + 1, end + 2, end + 3, end + 4);
    }

    @Test
    void a_filtered_feed_sends_only_what_fits() throws Exception {
        String end = head();
        try (Feed feed = feed("auditor", EVENTS + "?type=budget.NoteAdded&after=" + end)) {
            office.newcomer("nobody");
            String person = office.newcomer("noise");
            office.granted(person, "AUDITOR", "");
            note();
            assertThat(feed.take(1)).extracting(Sent::type).containsExactly("budget.NoteAdded");
        }
    }

    @Test
    void a_reader_whose_right_is_revoked_receives_nothing_more() throws Exception {
        String reader = office.newcomer("leaver");
        String grant = office.granted(reader, "UNIT_VIEWER", ",\"department\":\"shili-jd\",\"unit\":\"001\"");
        try (Feed feed = feed(reader, EVENTS)) {
            List<Sent> seen = feed.take(2);
            assertThat(seen).allMatch(sent -> text(sent.event(), "stream").startsWith("budget/shili-jd/"));
            office.revoke(grant);
            long revoked = Long.parseLong(head());
            note();
            assertThat(feed.rest()).allMatch(sent -> sent.id() < revoked);
        }
    }

    @Test
    void a_reader_has_so_many_feeds_and_no_more() throws Exception {
        String reader = office.newcomer("greedy");
        office.granted(reader, "AUDITOR", "");
        List<Feed> feeds = new ArrayList<>();
        try {
            for (int i = 0; i < FeedRoom.FEEDS_OF_PERSON_MAX; i++) {
                feeds.add(feed(reader, EVENTS + "?after=" + head()));
            }
            assertThat(feeds).allMatch(feed -> feed.status() == 200);
            Web.Answer refused = web.get(EVENTS, "Authorization",
                    "Bearer " + TestIssuer.STARTED.tokenOf(reader), "Accept", "text/event-stream");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("too_many_feeds").contains("feedsMax");
        } finally {
            feeds.forEach(Feed::close);
        }
    }

    private Feed feed(String reader, String path, String... headers) throws Exception {
        return new Feed(web.port(), path, reader.startsWith("p-")
                ? "Bearer " + TestIssuer.STARTED.tokenOf(reader) : Web.basic(reader), headers);
    }

    private static List<Long> ids(List<Sent> sent) {
        return sent.stream().map(Sent::id).toList();
    }

    /// One more event.
    private void note() {
        String adjustment = text(approved(0).get("payload"), "adjustment");
        Office.Answer noted = office.post("jd-maker", "/api/v1/adjustments/" + adjustment + "/notes",
                "{\"text\":\"测试附注\"}");
        assertThat(noted.status()).as("%s", noted.body()).isBetween(200, 201);
    }

    private JsonNode approved(int number) {
        return office.get("auditor", EVENTS + "?department=shili-jd&type=budget.AdjustmentApproved").body()
                .get("events").get(number);
    }

    private String head() {
        return office.get("auditor", EVENTS + "?limit=1").position();
    }

    private List<JsonNode> pages(String reader, String first) {
        List<JsonNode> events = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            Office.Answer page = office.get(reader, path);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.body().get("events").forEach(events::add);
            path = page.body().at("/links/next").asString("");
        }
        return events;
    }

    private static List<Long> positions(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false).map(EventsTest::position).toList();
    }

    private static long position(JsonNode event) {
        return event.get("position").asLong();
    }

    private static String text(JsonNode event, String name) {
        return event.get(name).asString();
    }

    private static Stream<String> lines(JsonNode event) {
        return StreamSupport.stream(event.at("/payload/lines").spliterator(), false)
                .map(line -> text(line, "line"));
    }

    /// What an event moves, from its moves as they are shown.
    private static long amount(JsonNode event) {
        long added = 0;
        long taken = 0;
        for (JsonNode move : event.get("moves")) {
            long fen = Long.parseLong(text(move, "change").replace(".", ""));
            added += Math.max(fen, 0);
            taken -= Math.min(fen, 0);
        }
        return Math.max(added, taken);
    }

    private static String fen(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}

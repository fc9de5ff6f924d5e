package budgetledger.cli;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListVerbsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "departments, -",
        "events,      还有后面的事件：--after 8",
        "adjustments, 还有更早的调整单：--before 5"
    })
    void print_a_list(String verb, String message) {
        try (FakeService service = FakeService.answering(verb + ".json")) {
            String[] arguments = verb.equals("adjustments") ? new String[] {verb, "sample"} : new String[] {verb};
            assertThat(Ran.at(service, arguments)).isEqualTo(
                    new Ran(0, FakeService.read(verb + ".txt"), message == null ? "" : message + "\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "departments,                                              /api/v1/departments",
        "events --after 5 --limit 3,                               /api/v1/events?after=5&limit=3",
        "events --newest-first --before 9 --department sample --amount-from 10万, /api/v1/events?after=0&limit=20&order=desc&before=9&department=sample&amountFrom=100000.00",
        "events --type budget.NoteAdded --person maker --document-number 15号, /api/v1/events?after=0&limit=20&type=budget.NoteAdded&person=maker&document=15%E5%8F%B7",
        "events --department sample --year 2022 --unit 001 --effective-at 2022-06-30 --known-at 7, /api/v1/events?after=0&limit=20&department=sample&year=2022&unit=001&effectiveAt=2022-06-30&knownAt=7",
        "adjustments sample --year 2022 --before 9,  /api/v1/adjustments?department=sample&year=2022&before=9&limit=20"
    })
    void ask_what_was_asked_and_print_it_as_json(String arguments, String target) {
        String name = arguments.split(" ")[0];
        try (FakeService service = FakeService.answering(name + ".json")) {
            Ran ran = Ran.at(service, (arguments + " --json").split(" "));
            assertThat(ran).isEqualTo(new Ran(0, FakeService.read(name + ".json") + "\n", ""));
            assertThat(service.asked()).singleElement().asString().startsWith("GET " + target + " ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "departments        | {\"departments\":[]}                          | 还没有部门预算。",
        "events             | {\"events\":[],\"position\":0}                | 事件号 0 之后没有事件。",
        "adjustments sample | {\"adjustments\":[],\"links\":{}}             | 没有调整单。"
    })
    void say_that_there_is_nothing(String arguments, String answer, String message) {
        try (FakeService service = new FakeService(200, answer)) {
            assertThat(Ran.at(service, arguments.split(" "))).isEqualTo(new Ran(0, "", message + "\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "events", "adjustments sample"})
    void do_not_take_the_answer_of_something_else_for_a_list(String arguments) {
        try (FakeService service = new FakeService(200, "{}")) {
            Ran ran = Ran.at(service, arguments.split(" "));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("不是预算账本的回答");
        }
    }

    @Test
    void following_shows_what_is_there_and_asks_again_behind_it() throws InterruptedException {
        try (FakeService service = FakeService.answering("events.json")) {
            Thread follower = Thread.ofVirtual().start(() -> Ran.at(service, "events", "--follow", "--after", "6"));
            while (service.asked().size() < 3) {
                Thread.sleep(10);
            }
            follower.interrupt();
            follower.join();
            assertThat(service.asked().getFirst()).startsWith("GET /api/v1/events?after=6&limit=20 ");
            assertThat(service.asked().get(1)).startsWith("GET /api/v1/events?after=8&limit=20 ");
        }
    }

    @Test
    void following_goes_forward_only() {
        try (FakeService service = FakeService.answering("events.json")) {
            assertThat(Ran.at(service, "events", "--follow", "--newest-first").code()).isEqualTo(2);
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void fail_as_the_service_does() {
        try (FakeService service = new FakeService(403, "{\"title\":\"无权\"}")) {
            assertThat(Ran.at(service, "events")).isEqualTo(new Ran(7, "", "无权\n"));
        }
    }
}

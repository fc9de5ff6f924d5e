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
    void fail_as_the_service_does() {
        try (FakeService service = new FakeService(403, "{\"title\":\"无权\"}")) {
            assertThat(Ran.at(service, "events")).isEqualTo(new Ran(7, "", "无权\n"));
        }
    }
}

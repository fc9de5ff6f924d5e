package budgetledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import budgetledger.cli.FakeService.Reply;
import budgetledger.cli.FakeService.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessVerbsTest {
    private static final String ID = "05000000-0000-4000-8000-00000000000";
    private static final List<String> ACT =
            List.of("--reason-code", "STAFF", "--reason", "人员调整", "--document-title", "分工通知");
    private static final String ACT_JSON =
            "\"reason\":{\"code\":\"STAFF\",\"text\":\"人员调整\"},\"document\":{\"title\":\"分工通知\"}";

    private static FakeService service(String file) {
        return new FakeService(Reply.ok(file), Reply.ok(file));
    }

    private static String[] typed(String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(verb.split(" ")));
        all.addAll(ACT);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void list_grants_and_say_that_there_are_more() {
        try (FakeService service = service("grants.json")) {
            assertThat(Ran.at(service, "grant", "list", "--person", "viewer", "--on", "2023-01-01")).isEqualTo(
                    new Ran(0, FakeService.read("grants.txt"), "还有后面的：--after " + ID + "2\n"));
            assertThat(service.asked().getFirst())
                    .startsWith("GET /api/v1/grants?limit=100&person=viewer&on=2023-01-01 ");
        }
    }

    @Test
    void tell_what_somebody_may_do() {
        String rights = FakeService.read("grants.json").replaceAll("\"links\":\\{\"next\".*", "\"delegations\":["
                + FakeService.read("delegation.json") + "]}");
        try (FakeService service = new FakeService(200, rights)) {
            assertThat(Ran.at(service, "rights")).isEqualTo(new Ran(0, "授权\n" + FakeService.read("grants.txt") + "委托\n"
                    + FakeService.read("delegation.txt"), ""));
        }
    }

    @Test
    void propose_a_grant_for_another_administrator_to_approve() {
        String grant = FakeService.read("grants.json").replaceAll("(?s).*(\\{\"id\":\"05.*\"links\":\\{}})],.*", "$1")
                .replaceFirst("(?s)^.*?\\n (\\{\"id\")", "$1");
        try (FakeService service = new FakeService(201, grant)) {
            Ran ran = Ran.at(service, typed("grant propose", "--person", "viewer", "--role", "单位查询", "--department",
                    "sample", "--unit-code", "001", "--exactly", "--year-from", "2022", "--amount-limit", "50万",
                    "--valid-to", "2023-12-31"));
            assertThat(ran.err()).isEqualTo(
                    "待批准：须由 security 以外的安全管理员批准：ledger grant approve " + ID + "2\n");
            assertThat(service.written().getFirst().body()).isEqualTo("{\"person\":\"viewer\",\"role\":\"UNIT_VIEWER\","
                    + "\"department\":\"sample\",\"unit\":\"001\",\"subtree\":false,\"yearFrom\":2022,"
                    + "\"limit\":\"500000.00\",\"validTo\":\"2023-12-31\"," + ACT_JSON + "}");
        }
    }

    @ParameterizedTest
    @CsvSource({"grant decline, grants, refusal", "grant revoke, grants, revocation", "delegate end, delegations, end"})
    void end_a_right_with_a_reason(String verb, String list, String step) {
        try (FakeService service = service("delegation.json")) {
            assertThat(Ran.at(service, typed(verb + " " + ID + "3")).code()).as("nobody confirms").isEqualTo(2);
            assertThat(Ran.at(service, (verb + " 1 --yes").split(" ")).err()).startsWith("缺少 --reason-code, --reason");
            assertThat(Ran.at(service, typed(verb + " " + ID + "3", "--yes"))).isEqualTo(
                    new Ran(0, FakeService.read("delegation.txt"), ""));
            assertThat(service.written()).singleElement().extracting(Written::target, Written::body).containsExactly(
                    "PUT /api/v1/" + list + "/" + ID + "3/" + step, "{" + ACT_JSON + "}");
        }
    }

    @Test
    void approve_without_other_words_than_the_proposal() {
        try (FakeService service = service("delegation.json")) {
            Ran.at(service, "grant", "approve", ID + "2", "--yes");
            assertThat(service.written().getFirst().body()).isEqualTo("{}");
        }
    }

    @Test
    void delegate_a_part_of_an_own_grant() {
        try (FakeService service = service("delegation.json")) {
            Ran.at(service, typed("delegate give", "--grant", ID + "1", "--person", "p-1024", "--yes"));
            assertThat(service.written().getFirst()).extracting(Written::target, Written::body).containsExactly(
                    "POST /api/v1/delegations",
                    "{\"grant\":\"" + ID + "1\",\"person\":\"p-1024\"," + ACT_JSON + "}");
        }
    }

    @Test
    void propose_a_policy_from_a_file_and_adopt_it(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), "{\"rules\":[]}");
        try (FakeService service = service("policy.json")) {
            assertThat(Ran.at(service, typed("policy propose", "--from", rules.toString(), "--name", "审批权限表",
                    "--effective-from", "2026-12-01"))).isEqualTo(new Ran(0, FakeService.read("policy.txt"),
                            "待批准：须由 officer 以外的财政人员批准：ledger policy adopt " + ID + "4\n"));
            Ran.at(service, "policy", "adopt", ID + "4", "-y");
            assertThat(service.written()).extracting(Written::target, Written::body).containsExactly(
                    tuple("POST /api/v1/policies",
                            "{\"rules\":[],\"name\":\"审批权限表\",\"effectiveFrom\":\"2026-12-01\"," + ACT_JSON + "}"),
                    tuple("PUT /api/v1/policies/" + ID + "4/adoption", "{}"));
        }
    }

    @Test
    void list_policies() {
        try (FakeService service = new FakeService(200, "{\"policies\":[" + FakeService.read("policy.json")
                + "],\"position\":9,\"links\":{}}")) {
            assertThat(Ran.at(service, "policy", "list")).isEqualTo(new Ran(0, FakeService.read("policy.txt"), ""));
        }
    }

    @Test
    void tell_who_could_approve() {
        try (FakeService service = service("approvers.json")) {
            assertThat(Ran.at(service, "who-could", "sample", "2022", "--amount", "60万", "--kind", "追加", "--on",
                    "2026-12-02")).isEqualTo(new Ran(0, FakeService.read("approvers.txt"), ""));
            assertThat(service.asked().getFirst()).startsWith(
                    "GET /api/v1/approvers?department=sample&year=2022&amount=600000.00&kind=SUPPLEMENT&on=2026-12-02 ");
        }
    }
}

package budgetledger.cli;

import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassportVerbsTest {
    private static final String FIGURE = "zwfwb:2022:original:expenditure:function=205";
    private static final String BASE = "zwfwb:2021:original:expenditure:function=205";
    private static final String OF_2024 = "shili-jd:2024:original:expenditure:function=2120199";

    @Test
    void a_passport_shows_the_amount_its_parts_and_the_events_behind_it() {
        try (FakeService service = FakeService.answering("passport.json")) {
            assertThat(Ran.at(service, "passport", FIGURE, "--known-at", "177"))
                    .isEqualTo(new Ran(0, FakeService.read("passport.txt"), ""));
            assertThat(service.asked()).singleElement().asString().startsWith("GET /api/v1/figures/"
                    + "zwfwb%3A2022%3Aoriginal%3Aexpenditure%3Afunction%3D205/provenance?");
        }
    }

    @Test
    void a_change_shows_both_passports() {
        try (FakeService service = FakeService.answering("passport-change.json")) {
            assertThat(Ran.at(service, "passport", FIGURE, "--vs", BASE))
                    .isEqualTo(new Ran(0, FakeService.read("passport-change.txt"), ""));
        }
    }

    @Test
    void an_explanation_leads_from_what_was_published_to_what_is_now() {
        try (FakeService service = FakeService.answering("explain.json")) {
            assertThat(Ran.at(service, "explain", OF_2024, "--published", "86", "--published-on", "2024-03-20",
                    "--basis", "current", "--lang", "en"))
                            .isEqualTo(new Ran(0, FakeService.read("explain-en.txt"), ""));
        }
    }

    @Test
    void a_certificate_shows_every_axis_and_what_it_leaves_open() {
        try (FakeService service = FakeService.answering("certificate.json")) {
            assertThat(Ran.at(service, "certificate", "zwfwb", "--year", "2022", "--vs", "2021"))
                    .isEqualTo(new Ran(0, FakeService.read("certificate.txt"), ""));
        }
    }

    @Test
    void what_does_not_add_up_is_a_finding() {
        assertFinding("passport.json", "\"rest\": \"0.00\"", "\"rest\": \"0.01\"",
                "不符：数字为 26900.00 元，各事件合计 26900.01 元\n", "passport", FIGURE);
        assertFinding("certificate.json", "\"delta\": \"-11500.00\"", "\"delta\": \"-11500.01\"",
                "不符：按功能分类各步合计 2372999.99 元，应为 2373000.00 元\n", "certificate", "zwfwb", "--year", "2022",
                "--vs", "2021");
        assertFinding("explain.json", "\"residual\": \"0.00\"", "\"residual\": \"1.00\"", "", "explain", OF_2024,
                "--published", "86");
    }

    private static void assertFinding(
            String file, String right, String wrong, String finding, String... arguments) {
        String body = FakeService.read(file);
        assertThat(body).contains(right);
        try (FakeService service = new FakeService(200, body.replaceFirst(
                Pattern.quote(right), wrong))) {
            Ran ran = Ran.at(service, arguments);
            assertThat(ran.code()).isEqualTo(6);
            assertThat(ran.err()).contains(finding);
        }
    }
}

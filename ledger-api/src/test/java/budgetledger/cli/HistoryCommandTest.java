package budgetledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryCommandTest {
    @Test
    void prints_the_moves_with_their_reasons_and_the_sum() {
        try (FakeService service = FakeService.answering("history.json")) {
            assertThat(Ran.at(service, "history", "zwfwb", "--year", "2022", "--from", "2022-03-01", "--limit", "1"))
                    .isEqualTo(new Ran(0, FakeService.read("history.txt"),
                            "还有后面的变动：--after 2022-03-05.180\n"));
            assertThat(service.asked()).singleElement().asString().startsWith("GET /api/v1/moves?department=zwfwb"
                    + "&year=2022&basis=current&side=expenditure&by=effective&from=2022-03-01&limit=1 ");
        }
    }

    @Test
    void asks_for_what_the_options_say() {
        try (FakeService service = FakeService.answering("history.json")) {
            Ran.at(service, "history", "zwfwb", "--year", "2022", "--recorded", "--income", "--of-unit", "001",
                    "--function", "201", "--basis", "original", "--effective-at", "2022-06-30", "--known-at", "181",
                    "--to", "2022-12-31", "--after", "2022-03-05.180");
            assertThat(service.asked()).singleElement().asString().startsWith("GET /api/v1/moves?department=zwfwb"
                    + "&year=2022&basis=original&side=income&by=recorded&to=2022-12-31&unit=001&function=201"
                    + "&effectiveAt=2022-06-30&knownAt=181&limit=50&after=2022-03-05.180 ");
        }
    }

    @Test
    void saves_the_whole_report_as_it_comes(@TempDir Path folder) throws IOException {
        try (FakeService service = new FakeService(200, "\uFEFF序号 No.\r\n")) {
            Path file = folder.resolve("变动.csv");
            assertThat(Ran.at(service, "history", "zwfwb", "--year", "2022", "--out", file.toString()))
                    .isEqualTo(new Ran(0, "已保存 " + file + "\n", ""));
            assertThat(file).hasContent("\uFEFF序号 No.\r\n");
            assertThat(service.asked()).singleElement().asString().startsWith("GET /api/v1/moves?department=zwfwb"
                    + "&year=2022&basis=current&side=expenditure&by=effective ");
        }
    }

    @Test
    void a_file_of_another_kind_or_in_no_folder_is_refused(@TempDir Path folder) {
        try (FakeService service = new FakeService(200, "x")) {
            assertThat(Ran.at(service, "history", "zwfwb", "--year", "2022", "--out", "moves.pdf"))
                    .isEqualTo(new Ran(2, "", "moves.pdf：文件名须以 .csv 或 .xlsx 结尾\n"));
            assertThat(service.asked()).isEmpty();
            Path nowhere = folder.resolve("none").resolve("a.xlsx");
            assertThat(Ran.at(service, "history", "zwfwb", "--year", "2022", "--out", nowhere.toString()))
                    .isEqualTo(new Ran(2, "", "写不了文件 " + nowhere + "\n"));
        }
    }

    @Test
    void what_the_service_refuses_leaves_no_file(@TempDir Path folder) {
        try (FakeService service = new FakeService(422, "{\"title\":\"行数过多\",\"code\":\"too_many_rows\"}")) {
            Path file = folder.resolve("a.csv");
            assertThat(Ran.at(service, "history", "zwfwb", "--year", "2022", "--out", file.toString()).code())
                    .isEqualTo(5);
            assertThat(Files.exists(file)).isFalse();
        }
    }
}

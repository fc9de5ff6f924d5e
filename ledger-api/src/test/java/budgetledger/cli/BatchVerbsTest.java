package budgetledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import budgetledger.cli.FakeService.Reply;
import budgetledger.cli.FakeService.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchVerbsTest {
    private static final String ID = "05000000-0000-4000-8000-000000000006";

    @TempDir
    private Path folder;

    private String file(String content) throws Exception {
        return Files.writeString(folder.resolve("batch.json"), content).toString();
    }

    @Test
    void tell_of_every_row_and_end_with_findings_when_some_were_refused() throws Exception {
        Reply sent = Reply.ok("batch-sent.json");
        try (FakeService service = new FakeService(sent, sent)) {
            assertThat(Ran.at(service, "batch", "send", file("[{\"year\":2022}]"), "--mode", "跳过")).isEqualTo(new Ran(6,
                    FakeService.read("batch-sent.txt"), "草稿：数字没有变动。各张调整单照常送审、复核。\n"));
            Ran.at(service, "batch", "send", file("{\"rows\":[{}]}"), "--mode", "stop", "--submit", "--dry-run");
            assertThat(service.written()).extracting(Written::body).containsExactly(
                    "{\"rows\":[{\"year\":2022}],\"mode\":\"continue\"}",
                    "{\"rows\":[{}],\"mode\":\"stop\",\"submit\":true}");
            assertThat(service.written().getLast().target()).isEqualTo("POST /api/v1/adjustments/batch?dryRun=true");
        }
    }

    @Test
    void end_as_refused_when_a_dry_run_says_so() throws Exception {
        String refused = FakeService.read("batch-sent.json").replace("ACCEPTED", "REFUSED");
        try (FakeService service = new FakeService(200, refused)) {
            Ran ran = Ran.at(service, "batch", "send", file("[]"), "--mode", "atomic", "--dry-run");
            assertThat(ran.code()).isEqualTo(5);
            assertThat(ran.err()).isEqualTo("试算：会被拒绝。什么也没有写入。\n");
            assertThat(Ran.at(service, "batch", "send", file("{}"), "--mode", "atomic").code()).isEqualTo(2);
        }
    }

    @Test
    void show_where_a_batch_stands() {
        try (FakeService service = FakeService.answering("batch.json")) {
            assertThat(Ran.at(service, "batch", "show", ID)).isEqualTo(new Ran(0, FakeService.read("batch.txt"), ""));
            assertThat(service.asked().getFirst()).startsWith("GET /api/v1/batches/" + ID + " ");
        }
    }

    @Test
    void reverse_a_batch() {
        try (FakeService service = FakeService.answering("batch-sent.json")) {
            Ran.at(service, "batch", "reverse", ID, "--mode", "atomic", "--effective", "2022-05-01", "--reason-code",
                    "WRONG", "--reason", "重复", "--document-number", "1号", "--document-title", "通知");
            assertThat(service.written()).extracting(Written::target, Written::body).containsExactly(
                    tuple("POST /api/v1/batches/" + ID + "/reversal", """
                            {"mode":"atomic","effectiveOn":"2022-05-01","reason":{"code":"WRONG","text":"重复"},\
                            "document":{"number":"1号","title":"通知"}}"""));
        }
    }
}

package budgetledger.rest.batch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.BodySize;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// What a batch may be at most, and how many are worked on at once.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchLimitsTest {
    private static final int ROWS_MAX = 10_000;
    private static final String ROW = """
            {"department":"sample","year":2022,"kind":"REDUCTION","effectiveOn":"2022-06-30",
             "reason":{"code":"TEST","text":"测试"},"document":{"number":"1","title":"测试"},
             "lines":[{"line":{"function":"2010301"},"amount":"-1"}]}""";

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_a_fault() {
        assertThat(BatchOrder.read(rows(ROWS_MAX)).rows()).hasSize(ROWS_MAX);
        ProblemException problem = refused(rows(ROWS_MAX + 1));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.faults()).extracting(Fault::where).containsExactly("/rows");
    }

    @Test
    void a_batch_without_rows_is_a_fault() {
        assertThat(refused(rows(0)).faults()).extracting(Fault::where).containsExactly("/rows");
    }

    @Test
    void rows_that_cannot_be_read_are_named_with_all_their_faults() {
        ProblemException problem = refused(body(ROW, "{\"department\":\"sample\"}", ROW.replace("REDUCTION", "GIFT")));
        assertThat(problem.code()).isEqualTo("invalid_body");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.faults()).extracting(Fault::where).containsExactly("/rows/1/year", "/rows/1/kind",
                "/rows/1/effectiveOn", "/rows/1/reason", "/rows/1/document", "/rows/2/kind");
    }

    @Test
    void rows_that_cannot_be_read_are_never_anything_else_however_many_they_are() {
        ProblemException problem = refused(body(Collections.nCopies(500, "{}").toArray(String[]::new)));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.faults()).hasSize(100);
    }

    @Test
    void one_batch_too_many_is_turned_away_with_its_body_unread() throws Exception {
        BatchRoom room = new BatchRoom(Duration.ofMillis(100));
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        Runnable work = () -> room.with(request(), BodySize.BATCH, _ -> {
            inside.countDown();
            return await(leave);
        });
        Thread one = Thread.ofPlatform().start(work);
        Thread other = Thread.ofPlatform().start(work);
        await(inside);
        AtomicBoolean read = new AtomicBoolean();
        MockHttpServletRequest third = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                read.set(true);
                return super.getInputStream();
            }
        };
        third.setContent("{}".getBytes(StandardCharsets.UTF_8));
        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> room.with(third, BodySize.BATCH, body -> body));
        leave.countDown();
        one.join();
        other.join();
        assertThat(problem.code()).isEqualTo("too_many_batches");
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "10");
        assertThat(read).isFalse();
        assertThat(room.<Boolean>with(third, BodySize.BATCH, _ -> true)).isTrue();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException refused(Body body) {
        return catchThrowableOfType(ProblemException.class, () -> BatchOrder.read(body));
    }

    private static Body rows(int count) {
        return body(Collections.nCopies(count, ROW).toArray(String[]::new));
    }

    private static Body body(String... rows) {
        return Body.of(("{\"mode\":\"atomic\",\"rows\":[" + String.join(",", rows) + "]}")
                .getBytes(StandardCharsets.UTF_8), BodySize.BATCH);
    }
}

package budgetledger.rest.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import budgetledger.budget.PersonId;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import budgetledger.trail.ReadTrail;
import budgetledger.trail.RecordedRead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/reads`.
@RestController
@Tag(name = "reads", description = "查阅记录: who read what, beside the log")
class ReadController {
    private static final String PATH = "/api/v1/reads";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int READS = 100;
    private static final int READS_MAX = 1_000;

    private final ReadTrail trail;

    ReadController(ReadTrail trail) {
        this.trail = trail;
    }

    /// The query as it was sent.
    @QueryForm
    record ReadsQuery(
            @Parameter(description = "only reads of this person") @Nullable String person,
            @Parameter(description = "only reads of this day in China (Asia/Shanghai)", example = "2026-03-15")
            @Nullable String day,
            @Parameter(description = "those before this number, as the link next gives it") @Nullable String before,
            @Parameter(description = "how many at most")
            @Schema(defaultValue = "100", type = "integer", maximum = "1000")
            @Nullable String limit) {}

    /// A page of the trail, newest first.
    @Schema(name = "Reads")
    record ReadsView(List<ReadView> reads, Map<String, String> links) {}

    /// One read.
    ///
    /// @param route GET and the path with the names of its variables
    /// @param form media type of the answer
    /// @param scope path and query, without clocks and pages
    /// @param effectiveAt both clocks as they were asked for
    /// @param position that the answer was given as of
    @Schema(name = "Read")
    record ReadView(
            long number,
            Instant readAt,
            String person,
            String route,
            String form,
            String scope,
            @Nullable String effectiveAt,
            @Nullable String knownAt,
            @Nullable Long position,
            String traceId) {
        static ReadView of(RecordedRead recorded) {
            var read = recorded.read();
            return new ReadView(recorded.number(), recorded.readAt(), read.person(), read.route(), read.form(),
                    read.scope(), read.effectiveAt(), read.knownAt(), read.position(), read.traceId());
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listReads", summary = "Lists the reads that were recorded, newest first",
            description = "Recorded are exports by anybody, and views of passports, histories and explanations by"
                    + " auditors, before their answer leaves. The pages of one answer are one read.")
    ResponseEntity<ReadsView> list(@ParameterObject ReadsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        PersonId person = inputs.optional("person", query.person(), Format.PERSON).orNull();
        LocalDate day = inputs.optional("day", query.day(), Format.DATE).orNull();
        long before = inputs.optional("before", query.before(), Format.POSITION).or(Long.MAX_VALUE);
        int limit = inputs.optional("limit", query.limit(), Format.between(1, READS_MAX)).or(READS);
        inputs.check();
        List<RecordedRead> found = trail.page(person == null ? null : person.value(),
                day == null ? null : span(day), before, limit + 1);
        List<RecordedRead> page = found.stream().limit(limit).toList();
        Links self = link(person, day, limit).with("before", before == Long.MAX_VALUE ? null : before);
        return ResponseEntity.ok(new ReadsView(page.stream().map(ReadView::of).toList(), Links.of(
                "self", self.toString(), "next", found.size() > limit
                        ? link(person, day, limit).with("before", page.getLast().number()).toString() : null)));
    }

    private static ReadTrail.Span span(LocalDate day) {
        return new ReadTrail.Span(day.atStartOfDay(ZONE).toInstant(), day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    private static Links link(@Nullable PersonId person, @Nullable LocalDate day, int limit) {
        return Links.to(PATH).with("person", person).with("day", day).with("limit", limit);
    }
}

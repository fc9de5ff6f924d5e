package budgetledger.rest.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import budgetledger.balance.Cut;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Refusal;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.IfMatch;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.LedgerPosition;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/adjustments` and `GET /api/v1/adjustments/{id}`.
@RestController
@Tag(name = "adjustments")
class AdjustmentReads {
    private static final int ADJUSTMENTS = 50;
    private static final int ADJUSTMENTS_MAX = 200;

    private final AdjustmentPages pages;
    private final AdjustmentEvents events;
    private final AdjustmentViews views;
    private final Cuts cuts;

    AdjustmentReads(AdjustmentPages pages, AdjustmentEvents events, AdjustmentViews views, Cuts cuts) {
        this.pages = pages;
        this.events = events;
        this.views = views;
        this.cuts = cuts;
    }

    /// The query of a list as it was sent.
    @QueryForm
    record AdjustmentsQuery(
            @Parameter(description = "code of the department", example = "zwfwb", required = true)
            @Nullable String department,
            @Parameter(description = "only of this year") @Nullable String year,
            @Parameter(description = "only where this is the status")
            @Schema(allowableValues = {"DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "REJECTED",
                "WITHDRAWN"})
            @Nullable String status,
            @Parameter(description = "only those written down before this position") @Nullable String before,
            @Parameter(description = "adjustments of a page")
            @Schema(defaultValue = "50", type = "integer", maximum = "200")
            @Nullable String limit,
            @Parameter(description = "记账时点: as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "生效日: where something stands has none, so this is refused with the reason")
            @Nullable String effectiveAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    /// The query of one adjustment as it was sent.
    @QueryForm
    record AdjustmentQuery(
            @Parameter(description = "记账时点: as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "生效日: where something stands has none, so this is refused with the reason")
            @Nullable String effectiveAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    @GetMapping(path = "/api/v1/adjustments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listAdjustments", summary = "Lists the adjustments of a department, newest first")
    ResponseEntity<AdjustmentsView> list(
            @ParameterObject AdjustmentsQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        Input<FiscalYear> year = inputs.optional("year", query.year(), Format.YEAR);
        Input<AdjustmentStatus> status =
                inputs.optional("status", query.status(), Format.name(AdjustmentStatus.class));
        long before = inputs.optional("before", query.before(), Format.POSITION).or(Long.MAX_VALUE);
        int limit = inputs.optional("limit", query.limit(), Format.between(1, ADJUSTMENTS_MAX)).or(ADJUSTMENTS);
        Clocks clocks = Clocks.ofStanding(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Cut cut = cuts.shown(clocks, prefer);
        Integer number = year.optional().map(FiscalYear::value).orElse(null);
        AdjustmentPages.Page page = pages.of(new AdjustmentPages.Asked(department.get(), number, status.orNull()),
                sight, cut.position(), before, limit);
        Function<@Nullable Long, String> link = place -> Links.to("/api/v1/adjustments")
                .with("department", department.get())
                .with("year", number)
                .with("status", status.orNull())
                .with("knownAt", cut.position())
                .with("limit", limit)
                .with("before", place).toString();
        Long next = page.next();
        return Answers.at(cut.position(), new AdjustmentsView(
                page.rows().stream().map(AdjustmentsView.SummaryView::of).toList(), cut.position(), Links.of(
                        "self", link.apply(before == Long.MAX_VALUE ? null : before),
                        "next", next == null ? null : link.apply(next))));
    }

    @GetMapping(path = "/api/v1/adjustments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getAdjustment", summary = "Gives one adjustment; its ETag is what decisions name")
    ResponseEntity<AdjustmentView> get(
            @PathVariable String id,
            @ParameterObject AdjustmentQuery query,
            Sight sight,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = Clocks.ofStanding(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Cut cut = cuts.shown(clocks, prefer);
        AdjustmentId adjustment = AdjustmentEvents.id(id);
        // Without a position asked for, what has been recorded since is told too: no answer lags behind a write.
        List<RecordedEvent> all = clocks.knownAt() == null ? events.existing(adjustment, sight)
                : events.existing(adjustment, cut.position(), sight);
        return ResponseEntity.ok()
                .header(LedgerPosition.HEADER, Long.toString(Math.max(cut.position(), all.getLast().position())))
                .eTag(IfMatch.tag(Standing.of(all).version()))
                .body(views.of(all, sight));
    }
}

package budgetledger.rest.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import budgetledger.adjustments.AdjustmentRow;
import budgetledger.adjustments.Adjustments;
import budgetledger.adjustments.AdjustmentsThen;
import budgetledger.balance.Cut;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BatchId;
import budgetledger.budget.PersonId;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/batches/{id}`.
@RestController
@Tag(name = "batches")
class BatchReads {
    static final String PATH = "/api/v1/batches/";

    private final RecordedBatches batches;
    private final Adjustments adjustments;
    private final AdjustmentsThen then;
    private final Cuts cuts;

    BatchReads(RecordedBatches batches, Adjustments adjustments, AdjustmentsThen then,
            Cuts cuts) {
        this.then = then;
        this.batches = batches;
        this.adjustments = adjustments;
        this.cuts = cuts;
    }

    /// The query as it was sent.
    @QueryForm
    record BatchQuery(
            @Parameter(description = "记账时点: as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "生效日: where something stands has none, so this is refused with the reason")
            @Nullable String effectiveAt,
            @Parameter(description = "waits until this position is shown") @Nullable String minPosition) {}

    @GetMapping(path = PATH + "{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getBatch", summary = "Gives a batch and where each of its adjustments stands",
            description = "Waits until its own events are shown.")
    ResponseEntity<BatchStandingView> get(
            @PathVariable String id,
            PersonId reader,
            Sight sight,
            @ParameterObject BatchQuery query,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request) {
        Inputs inputs = Inputs.ofParameters();
        Clocks asked = Clocks.ofStanding(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        RecordedBatch batch = batches.existing(id(id), reader, sight);
        Cut cut = cuts.shown(new Clocks(null, asked.knownAt(), asked.knownPosition(), asked.knownTime(),
                Math.max(asked.minPosition(), batch.lastPosition())), prefer);
        if (cut.position() < batch.lastPosition()) {
            throw ProblemException.of(ProblemKind.BATCH_NOT_FOUND, "batch", id);
        }
        Map<AdjustmentId, AdjustmentRow> now = new HashMap<>();
        then.at(adjustments.ofBatch(batch.batch().id()), cut.position()).forEach(row -> now.put(row.id(), row));
        Map<String, Integer> statuses = new TreeMap<>();
        Language language = Language.of(request);
        List<BatchStandingView.RowView> rows = batch.rows().stream().map(row -> {
            AdjustmentRow its = row.draft() == null ? null : now.get(row.draft().adjustment());
            if (its != null) {
                statuses.merge(its.status().name(), 1, Integer::sum);
            }
            return BatchStandingView.row(row, its, language);
        }).toList();
        return Answers.at(cut.position(), BatchStandingView.of(batch, rows, statuses, cut.position()));
    }

    /// Reads an id out of a path.
    static BatchId id(String text) {
        Inputs inputs = Inputs.ofParameters();
        Input<BatchId> id = inputs.required("id", text, Format.BATCH);
        inputs.check();
        return id.get();
    }

    static String link(BatchId id) {
        return Links.to(PATH + "{0}", id).toString();
    }
}

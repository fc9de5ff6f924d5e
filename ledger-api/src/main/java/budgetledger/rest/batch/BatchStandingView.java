package budgetledger.rest.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.adjustments.AdjustmentRow;
import budgetledger.budget.Act;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.RefusalView;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.ReasonView;
import budgetledger.rest.request.Format;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch, and where its adjustments stand now.
///
/// @param effectiveOn with reason and document that of the first row that is shown
/// @param statuses how many of its adjustments stand where
@Schema(name = "Batch")
record BatchStandingView(
        String id,
        @Schema(allowableValues = {"atomic", "continue", "stop"}) String mode,
        boolean submit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reverses,
        String maker,
        Instant recordedAt,
        LocalDate effectiveOn,
        ReasonView reason,
        DocumentView document,
        Map<String, Integer> statuses,
        List<RowView> rows,
        long firstPosition,
        long lastPosition,
        long position,
        Map<String, String> links) {
    /// One row: what became of it, and where the adjustment that it made stands now.
    @Schema(name = "BatchRow")
    record RowView(
            int index,
            @Schema(allowableValues = {"drafted", "submitted", "refused", "not_reached"}) String state,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StandingView adjustment) {}

    /// An adjustment of the batch now.
    @Schema(name = "BatchAdjustment")
    record StandingView(
            String id,
            String department,
            int year,
            String kind,
            String kindName,
            String status,
            String statusName,
            String version,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reversedBy,
            Map<String, String> links) {
        static StandingView of(AdjustmentRow row) {
            return new StandingView(row.id().toString(), row.budget().department().value(),
                    row.budget().year().value(), row.kind().name(), row.kind().chinese(), row.status().name(),
                    row.status().chinese(), row.version().toString(), BatchView.text(row.reversedBy()),
                    Links.of("self", Links.to("/api/v1/adjustments/{0}", row.id())
                            .with("knownAt", row.position()).toString()));
        }
    }

    static BatchStandingView of(RecordedBatch batch, List<RowView> rows, Map<String, Integer> statuses,
            long position) {
        Act act = batch.act();
        return new BatchStandingView(batch.batch().id().toString(), Format.word(batch.batch().mode()),
                batch.batch().submit(), BatchView.text(batch.batch().reverses()), act.actor().value(),
                batch.recorded().recordedAt(), act.effectiveOn(), ReasonView.of(act.reason()),
                DocumentView.of(act.document()), statuses, rows, batch.recorded().position(), batch.lastPosition(),
                position, Links.of("self", Links.to(BatchReads.PATH + "{0}", batch.batch().id())
                        .with("knownAt", position).toString()));
    }

    static RowView row(BatchRow row, @Nullable AdjustmentRow now, Language language) {
        return new RowView(row.index(), row.word(), row.refusal(language),
                now == null ? null : StandingView.of(now));
    }
}

package budgetledger.rest.batch;

import java.util.List;
import java.util.Map;

import budgetledger.batch.BatchRecorded;
import budgetledger.rest.problem.Language;
import budgetledger.rest.problem.RefusalView;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a batch, or in a dry run would become of it.
///
/// @param decision REFUSED only in a dry run: the batch would be answered with `batch_refused`
/// @param id null in a dry run
/// @param reverses the batch that this one takes back
/// @param firstPosition of the event of the batch itself; null in a dry run
/// @param lastPosition of the last event of its rows
/// @param results of all rows, in order
@Schema(name = "BatchResult")
record BatchView(
        @Schema(allowableValues = {"ACCEPTED", "REFUSED"}) String decision,
        @Nullable String id,
        @Schema(allowableValues = {"atomic", "continue", "stop"}) String mode,
        boolean submit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reverses,
        CountsView counts,
        @Nullable Long firstPosition,
        @Nullable Long lastPosition,
        List<RowView> results,
        long position,
        Map<String, String> links) {
    /// How many rows there were, and what became of how many.
    @Schema(name = "BatchCounts")
    record CountsView(int rows, int accepted, int refused, int notReached) {
        static CountsView of(BatchRecorded batch) {
            return new CountsView(batch.rows(), batch.accepted(), batch.refused().size(), batch.notReached());
        }
    }

    /// One row, from 0.
    ///
    /// @param adjustment the one it made; null when it made none, and in a dry run
    @Schema(name = "BatchRowResult")
    record RowView(
            int index,
            @Schema(allowableValues = {"drafted", "submitted", "refused", "not_reached"}) String state,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String adjustment,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String version,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal) {
        static RowView of(BatchRow row, Language language, boolean dry) {
            return new RowView(row.index(), row.word(),
                    dry || row.draft() == null ? null : row.draft().adjustment().toString(),
                    dry || row.version() == null ? null : row.version().toString(), row.refusal(language));
        }
    }

    static BatchView dry(BatchRecorded batch, List<BatchRow> rows, Language language, long head) {
        return new BatchView(batch.isRefused() ? "REFUSED" : "ACCEPTED", null, Format.word(batch.mode()),
                batch.submit(), text(batch.reverses()), CountsView.of(batch), null, null,
                rows.stream().map(row -> RowView.of(row, language, true)).toList(), head, Map.of());
    }

    static BatchView done(BatchRecorded batch, List<BatchRow> rows, Language language, long first, long last) {
        return new BatchView("ACCEPTED", batch.id().toString(), Format.word(batch.mode()), batch.submit(),
                text(batch.reverses()), CountsView.of(batch), first, last,
                rows.stream().map(row -> RowView.of(row, language, false)).toList(), last,
                Links.of("self", BatchReads.link(batch.id())));
    }

    static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}

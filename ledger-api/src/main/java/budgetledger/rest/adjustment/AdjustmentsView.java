package budgetledger.rest.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.adjustments.AdjustmentRow;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.ReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of adjustments, newest first.
@Schema(name = "Adjustments")
record AdjustmentsView(List<SummaryView> adjustments, long position, Map<String, String> links) {
    /// An adjustment in a list.
    @Schema(name = "AdjustmentSummary")
    record SummaryView(
            String id,
            String department,
            int year,
            String kind,
            String kindName,
            String status,
            String statusName,
            String version,
            String maker,
            @Nullable String decidedBy,
            LocalDate effectiveOn,
            ReasonView reason,
            DocumentView document,
            int lines,
            long draftedAtPosition,
            long position,
            Map<String, String> links) {
        static SummaryView of(AdjustmentRow row) {
            return new SummaryView(row.id().toString(), row.budget().department().value(),
                    row.budget().year().value(), row.kind().name(), row.kind().chinese(), row.status().name(),
                    row.status().chinese(), row.version().toString(), row.act().actor().value(),
                    row.decidedBy() == null ? null : row.decidedBy().value(), row.act().effectiveOn(),
                    ReasonView.of(row.act().reason()), DocumentView.of(row.act().document()), row.lines().size(),
                    row.draftedAt(), row.position(), AdjustmentViews.links(row.id(), row.position()));
        }
    }
}

package budgetledger.rest.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.explanation.Explained;
import budgetledger.explanation.Part;
import budgetledger.money.Money;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.CrosswalkView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The way from a figure as it was published to the figure of now.
///
/// @param parts they lead from published to now
/// @param residual what they leave unexplained: always 0.00
/// @param events a page of the events behind the parts; those behind crosswalks are under crosswalks
/// @param crosswalks with codesOf only: those applied
@Schema(name = "Explanation")
record ExplanationView(
        SideView published,
        SideView now,
        Money difference,
        List<PartView> parts,
        @Schema(example = "0.00") Money residual,
        List<EventPartView> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CrosswalkView> crosswalks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer codesOf,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// One of the two figures.
    ///
    /// @param on of the published figure: the day of publication
    @Schema(name = "ExplainedFigure")
    record SideView(String figure, Money amount, long position, @Nullable LocalDate effectiveAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate on) {}

    /// What one cause comes to.
    ///
    /// @param movements how many postings, or crosswalks, it took
    @Schema(name = "ExplanationPart")
    record PartView(
            @Schema(allowableValues = {"LATER_DECISION", "LATE_RECORD", "CORRECTION", "RECLASSIFICATION",
                "REASSIGNMENT", "OTHER_BASIS", "OTHER_DAY"})
            String cause,
            String name,
            Money amount,
            long movements) {
        static PartView of(Part part) {
            return new PartView(part.cause().name(), part.cause().chinese(), part.amount(), part.movements());
        }
    }

    /// One event's part, with its cause.
    @Schema(name = "ExplainedEvent")
    record EventPartView(String cause, ContributionView contribution) {
        static EventPartView of(Explained part) {
            return new EventPartView(part.cause().name(), ContributionView.of(part.event(), part.act(),
                    part.line().text(), null, part.amount(), null));
        }
    }
}

package budgetledger.rest.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.figure.EventCount;
import budgetledger.figure.LineSum;
import budgetledger.figure.Publication;
import budgetledger.journal.ActKind;
import budgetledger.money.Money;
import budgetledger.rest.read.AmountView;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.DocumentView;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.ProvenanceView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The passport of a figure (数字来历), one page of it.
///
/// @param acts what each kind of act comes to; they add up to the amount
/// @param lines what stands on each line; they add up to the amount; only on the first page
/// @param sums where this page stands: before, page and rest add up to the amount
/// @param published the documents in which original amounts of the figure stand
/// @param events all events of the budget, those without effect too; null for who sees the department only in part
@Schema(name = "Passport")
record PassportView(
        @Schema(example = "zwfwb:2022:original:expenditure:function=201") String figure,
        ScopeView scope,
        AmountView amount,
        List<ActView> acts,
        @Nullable List<LinePartView> lines,
        List<ContributionView> contributions,
        SumsView sums,
        List<PublicationView> published,
        @Nullable EventsView events,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    /// Which lines the figure adds up; a part that is null is not limited.
    @Schema(name = "FigureScope")
    record ScopeView(String department, int year, String basis, String side, @Nullable String unit,
            @Nullable String fund, @Nullable String function, @Nullable String functionName,
            @Nullable String economic, @Nullable String economicName, @Nullable String kind) {}

    /// What one kind of act comes to.
    @Schema(name = "ActPart")
    record ActView(String act, String name, Money amount) {
        static ActView of(ActKind act, Money amount) {
            return new ActView(act.name(), act.chinese(), amount);
        }
    }

    /// What stands on a line, and by which acts.
    @Schema(name = "LinePart")
    record LinePartView(LineView line, Money amount, List<LineActView> acts) {}

    /// What one kind of act comes to on a line, and how many events it took.
    @Schema(name = "LineActPart")
    record LineActView(String act, String name, Money amount, long events) {
        static LineActView of(LineSum sum) {
            return new LineActView(sum.act().name(), sum.act().chinese(), sum.amount(), sum.events());
        }
    }

    /// Sums of the contributions on the pages before, on this page and on those after.
    @Schema(name = "PageSums")
    record SumsView(Money before, Money page, Money rest) {}

    /// A document and what part of the figure stands in it.
    @Schema(name = "Publication")
    record PublicationView(DocumentView document, ProvenanceView provenance, Money amount, long position) {
        static PublicationView of(Publication publication) {
            return new PublicationView(DocumentView.of(publication.document()),
                    ProvenanceView.of(publication.provenance()), publication.amount(), publication.position());
        }
    }

    /// How many events the budget has up to the position, and their digest (docs/proofs.md).
    @Schema(name = "EventCount")
    record EventsView(long count, String digest) {
        static EventsView of(EventCount events) {
            return new EventsView(events.events(), events.digest());
        }
    }
}

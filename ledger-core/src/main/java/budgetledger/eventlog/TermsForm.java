package budgetledger.eventlog;

import java.util.List;

import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import org.jspecify.annotations.Nullable;

/// The stored form of the terms of an adjustment: always the same fields, null where there is nothing to say.
final class TermsForm {
    private TermsForm() {}

    static void write(JsonWriter json, Terms terms) {
        SupplementSource source = terms.source();
        EntryRef subject = terms.subject();
        DocumentRef resolution = terms.resolution();
        Transfer transfer = terms.transfer();
        json.field("source", source == null ? null : source.name())
                .field("subject", subject == null ? null : subject.text())
                .field("resolutionNumber", resolution == null ? null : resolution.number())
                .field("resolutionTitle", resolution == null ? null : resolution.title())
                .field("resolutionSha256", resolution == null ? null : resolution.sha256())
                .field("counterpart", transfer == null ? null : transfer.counterpart().toString());
        PayloadParts.writeLineAmounts(json, "arrivals", transfer == null ? List.of() : transfer.arrivals());
    }

    static Terms read(JsonReader json) {
        String source = json.optional("source");
        String subject = json.optional("subject");
        String number = json.optional("resolutionNumber");
        String title = json.optional("resolutionTitle");
        String sha256 = json.optional("resolutionSha256");
        String counterpart = json.optional("counterpart");
        var arrivals = PayloadParts.readLineAmounts(json, "arrivals");
        return new Terms(source == null ? null : SupplementSource.valueOf(source),
                subject == null ? null : EntryRef.parse(subject), resolution(number, title, sha256),
                counterpart == null ? null : new Transfer(BudgetId.parse(counterpart), arrivals));
    }

    private static @Nullable DocumentRef resolution(
            @Nullable String number, @Nullable String title, @Nullable String sha256) {
        return title == null ? null : new DocumentRef(number, title, sha256);
    }
}

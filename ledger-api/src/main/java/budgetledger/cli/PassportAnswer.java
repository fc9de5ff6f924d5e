package budgetledger.cli;

import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What the service answers to `GET /api/v1/figures/{id}/provenance`. Amounts are strings in 元.
record PassportAnswer(
        String figure,
        Scope scope,
        Amount amount,
        List<Act> acts,
        @Nullable List<Line> lines,
        List<Contribution> contributions,
        Sums sums,
        List<Publication> published,
        @Nullable Events events,
        long position,
        Links links) {
    public PassportAnswer {
        acts = List.copyOf(acts);
        lines = lines == null ? List.of() : List.copyOf(lines);
        contributions = List.copyOf(contributions);
        published = List.copyOf(published);
    }

    record Scope(int year) {}

    /// The same amount in four forms.
    record Amount(String yuan, String wan, String capital) {}

    record Act(String act, String amount) {}

    record Line(Named line, String amount) {}

    /// A line with the name of its function code.
    record Named(String text, @Nullable String functionName) {}

    record Sums(String before, String page, String rest) {}

    record Publication(Contribution.Document document, Contribution.Provenance provenance, String amount) {}

    record Events(long count, String digest) {}

    record Links(@Nullable String next) {}

    List<Line> linesOrNone() {
        return lines == null ? List.of() : lines;
    }

    Money yuan() {
        return Money.ofYuan(amount.yuan());
    }
}

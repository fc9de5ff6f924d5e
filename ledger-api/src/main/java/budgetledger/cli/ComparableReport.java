package budgetledger.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import budgetledger.budget.LineKey;
import budgetledger.cli.ComparisonAnswer.Crosswalk;
import budgetledger.cli.ComparisonAnswer.NotRestated;
import budgetledger.cli.ComparisonAnswer.Published;
import budgetledger.cli.ComparisonAnswer.Step;
import budgetledger.cli.Table.Align;

/// What `why --comparable` says beside the real change: what was published, what the restatement makes of it, and
/// by which crosswalks.
record ComparableReport(ComparisonAnswer answer, Published whole, Shown shown, Words words) {
    private static final int COLUMNS = 7;

    /// The published change, taken apart, and the crosswalks applied.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("comparable.published", answer.base().year(), shown.amount(whole.base()),
                shown.change(whole.delta()), shown.change(answer.delta()), shown.change(answer.restatementOrZero()),
                words.word("unit", shown.unit().name())));
        for (Crosswalk crosswalk : answer.crosswalksOrNone()) {
            lines.add(words.text("comparable.crosswalk", crosswalk.from(), crosswalk.budget(), crosswalk.position(),
                    crosswalk.proposer(), crosswalk.adopter(), crosswalk.effectiveOn(),
                    crosswalk.document().number() == null ? "" : crosswalk.document().number(),
                    crosswalk.document().title()));
        }
        if (answer.crosswalksOrNone().isEmpty()) {
            lines.add(words.text("comparable.none"));
        }
        return lines;
    }

    /// Amounts that the crosswalks do not place.
    List<String> open(String department) {
        LineLabel labels = new LineLabel(words);
        List<String> lines = new ArrayList<>();
        for (NotRestated open : answer.notRestatedOrNone()) {
            String whose = open.department().equals(department) ? "" : open.department() + " ";
            String line = whose + labels.of(LineKey.parse(open.line()), answer.base().year());
            lines.add(words.text(open.counted() ? "comparable.open" : "comparable.open-outside",
                    answer.base().year(), line, shown.amount(open.amount()),
                    words.word("unit", shown.unit().name())));
        }
        return lines;
    }

    Table table(String axis) {
        Align[] columns = new Align[COLUMNS];
        Arrays.fill(columns, Align.RIGHT);
        columns[0] = Align.LEFT;
        String base = words.text("why.year", answer.base().year());
        return new Table(columns).row(axis, words.text("comparable.column.published", base),
                words.text("comparable.column.restatement"), words.text("comparable.column.base", base),
                words.text("why.year", answer.target().year()), words.text("why.change"),
                words.text("comparable.column.delta"));
    }

    /// An amount known more finely in one year only.
    static List<String> finer(String name, String amount, boolean ofBase) {
        return List.of(name, "", "", ofBase ? amount : "", ofBase ? "" : amount, "", "");
    }

    List<String> row(String name, Step step) {
        Published published = step.published();
        if (published == null) {
            throw new IllegalStateException("a step without what was published: " + step.key());
        }
        return row(name, published, step.restatementOrZero(), step.base(), step.target(), step.delta());
    }

    List<String> total(String name) {
        return row(name, whole, answer.restatementOrZero(), answer.base().amount(), answer.target().amount(),
                answer.delta());
    }

    private List<String> row(
            String name, Published published, String restatement, String base, String target, String delta) {
        return List.of(name, shown.amount(published.base()), shown.change(restatement), shown.amount(base),
                shown.amount(target), shown.change(delta), shown.change(published.delta()));
    }
}

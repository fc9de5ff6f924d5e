package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import budgetledger.budget.Act;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.Names;
import budgetledger.text.Texts;
import org.jspecify.annotations.Nullable;

/// The parts of a sentence in one language: who, on which document, which budget, which lines from what to what.
record Wording(Language language, Names names) {
    /// So many lines are told one by one; more are only counted, the moves beside the sentence have them all.
    private static final int LINES_TOLD = 3;
    /// An amount that is whole in it is written in 万元 with two decimals, as in published budgets.
    private static final long WAN_HUNDREDTH_FEN = 10_000;
    private static final int DECIMALS = 2;
    private static final Texts TEXTS = new Texts("budgetledger.rest.sentences");

    String text(String key, Object... arguments) {
        return language.text(TEXTS, key, arguments);
    }

    String word(Enum<?> constant, String group) {
        return text(group + "." + constant.name());
    }

    String who(Act act) {
        return act.onBehalfOf() == null ? text("who", act.actor()) : text("who-for", act.actor(), act.onBehalfOf());
    }

    String document(DocumentRef document) {
        return document.number() == null ? text("document", document.title())
                : text("document-number", document.title(), document.number());
    }

    String budget(BudgetId budget) {
        return text("budget", budget.department(), budget.year());
    }

    String amount(Money amount) {
        return amount(amount, isWhole(amount));
    }

    String change(Money change) {
        return change(change, isWhole(change));
    }

    /// From a balance to the one after, all in one unit.
    String change(String key, String what, Money before, Money change) {
        Money after = before.plus(change);
        boolean wan = isWhole(before, change);
        return text(key, what, amount(before, wan), amount(after, wan), change(change, wan));
    }

    private String change(LineChange change, FiscalYear year) {
        String line = line(change.line(), year);
        if (change.requested().equals(change.decided())) {
            return change("change", line, change.before(), change.decided());
        }
        boolean wan = isWhole(change.before(), change.decided(), change.requested());
        return text("change-as-asked", line, amount(change.before(), wan), amount(change.after(), wan),
                change(change.decided(), wan), change(change.requested(), wan));
    }

    private static boolean isWhole(Money... amounts) {
        return Arrays.stream(amounts).allMatch(amount -> amount.fen() % WAN_HUNDREDTH_FEN == 0);
    }

    private String amount(Money amount, boolean wan) {
        return text(wan ? "wan" : "yuan", unit(wan).format(amount, DECIMALS));
    }

    private String change(Money change, boolean wan) {
        return text(wan ? "wan" : "yuan", unit(wan).formatChange(change, DECIMALS));
    }

    private static DisplayUnit unit(boolean wan) {
        return wan ? DisplayUnit.WAN : DisplayUnit.YUAN;
    }

    /// A line by code and name, and the rest of it in brackets.
    String line(LineKey line, FiscalYear year) {
        String name = names.of(line.function(), year);
        String code = line.function() == null ? text("income") : line.function().value();
        List<String> marks = new ArrayList<>();
        add(marks, line.unit());
        add(marks, line.side() == Side.INCOME || line.fund() != FundSource.GENERAL
                ? word(line.fund(), "fund") : null);
        add(marks, line.economic() == null ? null : line.economic().value());
        add(marks, line.kind() == null ? null : word(line.kind(), "expenditure"));
        add(marks, line.project());
        String label = name == null ? code : code + " " + name;
        return marks.isEmpty() ? label : text("marks", label, String.join(text("mark"), marks));
    }

    private static void add(List<String> marks, @Nullable Object mark) {
        if (mark != null) {
            marks.add(mark.toString());
        }
    }

    /// Each line from its balance before to the one after.
    ///
    /// @param more what else is told behind the lines
    String changes(List<LineChange> changes, FiscalYear year, List<String> more) {
        return told(changes.stream().limit(LINES_TOLD).map(change -> change(change, year)).toList(), changes.size(),
                more);
    }

    /// Each line with an amount.
    String amounts(List<LineAmount> amounts, FiscalYear year) {
        return told(amounts.stream().map(line -> text("amount", line(line.line(), year), amount(line.amount())))
                .limit(LINES_TOLD).toList(), amounts.size(), List.of());
    }

    private String told(List<String> lines, int count, List<String> more) {
        List<String> parts = new ArrayList<>();
        if (count > 0) {
            String first = String.join(text("list"), lines);
            parts.add(count > lines.size() ? text("more-lines", first, count) : first);
        }
        parts.addAll(more);
        return parts.isEmpty() ? text("nothing") : String.join(text("list"), parts);
    }
}

package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.classification.Classification;
import budgetledger.classification.Edition;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;

/// A budget line in words: `2010302 一般行政管理事务（项目支出）`. Names are those of the year's own edition; they
/// are Chinese in every language, because they are official.
final class LineLabel {
    private final Classification names = Classification.load();
    private final Words words;

    LineLabel(Words words) {
        this.words = words;
    }

    String of(LineKey line, int year) {
        FunctionCode function = line.function();
        return labelled(line, function == null ? words.text("line.income") : name(function, year));
    }

    private String labelled(LineKey line, String label) {
        List<String> marks = new ArrayList<>();
        add(marks, line.unit());
        if (line.side() == Side.INCOME || line.fund() != FundSource.GENERAL) {
            marks.add(words.word("fund", line.fund().name()));
        }
        add(marks, line.economic() == null ? null : line.economic().value());
        add(marks, line.kind() == null ? null : words.word("kind", line.kind().name()));
        add(marks, line.project());
        return marks.isEmpty() ? label : label + words.text("line.marks", String.join(words.text("list"), marks));
    }

    /// As [#of(LineKey, int)], with the name that the service gave the function code, if any.
    String of(LineKey line, @Nullable String name) {
        FunctionCode function = line.function();
        String code = function == null ? words.text("line.income") : function.value();
        return labelled(line, name == null ? code : code + " " + name);
    }

    private String name(FunctionCode function, int year) {
        Optional<String> name = names.nameOf(function, new Edition(year));
        return name.map(known -> function.value() + " " + known).orElse(function.value());
    }

    private static void add(List<String> marks, @Nullable Object mark) {
        if (mark != null) {
            marks.add(mark.toString());
        }
    }
}

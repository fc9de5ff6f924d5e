package budgetledger.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What the service answers when it only says what would become of a change.
///
/// @param decision ACCEPTED or REFUSED
/// @param events that it would make
/// @param expenditure of the whole budget; null when no figure would move
/// @param refusal the problem that the change would be answered with
record DryRunAnswer(String decision, List<String> events, List<LineChange> lines, @Nullable Total expenditure,
        @Nullable Refusal refusal) {
    public DryRunAnswer {
        events = List.copyOf(events);
        lines = List.copyOf(lines);
    }

    record Total(String before, String after) {}

    record Refusal(int status, @Nullable String title, @Nullable String detail, @Nullable String code,
            @Nullable List<Problem.Fault> errors, @Nullable Map<String, String> evidence) {
        Problem problem() {
            return new Problem(title, detail, code, errors, evidence);
        }
    }

    /// Prints it.
    ///
    /// @return the exit code that the change itself would end with
    ExitCode print(WriteOptions options, String user, Terminal terminal, Words words) {
        if (refusal != null) {
            terminal.err().println(words.text("dry.refused"));
            terminal.err().println(refusal.problem().text(refusal.status(), user, words));
            return refusal.problem().exitCode(refusal.status());
        }
        if (!options.server.json()) {
            LineChange.table(lines, options.unit, words).forEach(terminal.out()::println);
            if (expenditure != null && !expenditure.before().equals(expenditure.after())) {
                terminal.out().println(total(expenditure, options.unit, words));
            }
        }
        terminal.err().println(words.text("dry.accepted", events.stream()
                .map(event -> words.word("event-type", event))
                .collect(Collectors.joining(words.text("list")))));
        return ExitCode.OK;
    }

    private static String total(Total total, DisplayUnit unit, Words words) {
        Money before = Money.ofYuan(total.before());
        Money after = Money.ofYuan(total.after());
        Shown shown = Shown.of(unit, List.of(before, after));
        return words.text("dry.total", shown.amount(before), shown.amount(after),
                shown.change(after.minus(before).yuan()), words.word("unit", unit.name()));
    }
}

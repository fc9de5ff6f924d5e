package budgetledger.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import budgetledger.cli.Table.Align;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the departments that have budgets, so that nobody has to know their codes.
@Command(name = "departments")
final class DepartmentsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    DepartmentsCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/departments`.
    record Answer(List<Department> departments) {
        public Answer {
            departments = List.copyOf(departments);
        }
    }

    record Department(String code, String name, List<Year> budgets) {
        public Department {
            budgets = List.copyOf(budgets);
        }

        String years() {
            return budgets.stream().map(budget -> Integer.toString(budget.year())).collect(Collectors.joining(" "));
        }
    }

    record Year(int year) {}

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, "/api/v1/departments", Map.of(), Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.departments().isEmpty()) {
            terminal.err().println(words.text("departments.none"));
            return;
        }
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT).row(words.text("departments.code"),
                words.text("departments.name"), words.text("departments.years"));
        answer.departments().forEach(found -> table.row(found.code(), found.name(), found.years()));
        table.lines("").forEach(terminal.out()::println);
    }
}

package budgetledger.cli;

import budgetledger.cli.Table.Align;

/// A budget as the service tells it.
///
/// @param enactments how many documents have enacted it
record BudgetAnswer(String department, int year, String name, String phase, boolean frozen, int enactments,
        long position) {
    void print(Terminal terminal, Words words) {
        new Table(Align.LEFT, Align.LEFT)
                .row(words.text("departments.code"), department)
                .row(words.text("departments.name"), name)
                .row(words.text("adjustments.year"), Integer.toString(year))
                .row(words.text("budget.phase"), words.word("phase", phase))
                .row(words.text("budget.frozen"), words.text(frozen ? "budget.frozen.yes" : "budget.frozen.no"))
                .row(words.text("budget.enactments"), Integer.toString(enactments))
                .row(words.text("events.position"), Long.toString(position))
                .lines("")
                .forEach(terminal.out()::println);
        String next = "budget.next." + (frozen ? "FROZEN" : phase);
        if (words.has(next)) {
            terminal.err().println(words.text(next, department, year));
        }
    }
}

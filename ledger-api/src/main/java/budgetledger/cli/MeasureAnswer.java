package budgetledger.cli;

/// A measure for a whole budget and what has just become of it, as the service tells it.
record MeasureAnswer(String id, String budget, String type, String by, long position) {
    void print(Terminal terminal, Words words) {
        terminal.out().println(words.text("measure.done", id, budget, words.word("event-type", type), by, position));
    }
}

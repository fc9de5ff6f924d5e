package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// An act on a whole budget: `execute`, `close`, `freeze`, `unfreeze`.
@Command
final class BudgetActCommand implements Callable<Integer> {
    private final String step;
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    /// @param step as the service names it: `execution`, `closing`, `freeze`, `unfreeze`
    BudgetActCommand(String step, Terminal terminal, Words words) {
        this.step = step;
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to an act on a budget.
    record Answer(String budget, String type, String by, long position) {}

    @Override
    public Integer call() throws ServiceProblem {
        ObjectNode body = ContentOptions.nothing();
        act.into(body, words);
        Json.require(body, List.of("/effectiveOn", "/reason/code", "/reason/text", "/document/title"), words);
        Writing writing = new Writing(options, terminal, words);
        writing.confirm(words.text("confirm." + step, budget.department, budget.year));
        return writing.send(new Writing.Change("PUT", budget.path() + "/" + step, null, body), Answer.class,
                answer -> print(answer, writing.replayed()));
    }

    private void print(Answer answer, boolean replayed) {
        terminal.out().println(words.text("budget.done", answer.budget(), words.word("event-type", answer.type()),
                answer.by(), answer.position()));
        if (!replayed) {
            terminal.err().println(words.text("budget.next." + step, budget.department, budget.year));
        }
    }
}

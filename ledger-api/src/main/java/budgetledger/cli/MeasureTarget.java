package budgetledger.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// What the verbs share that decide a proposed measure.
final class MeasureTarget {
    @Mixin
    private final BudgetTarget budget = new BudgetTarget();

    @Parameters(index = "2", paramLabel = "ID")
    private String id = "";

    @Mixin
    private final WriteOptions options = new WriteOptions();

    /// @param step as the service names it: `adoption`, `cancellation`
    int decide(String step, @Nullable JsonNode body, Terminal terminal, Words words) throws ServiceProblem {
        Writing writing = new Writing(options, terminal, words);
        writing.confirm(words.text("confirm." + step, budget.department, budget.year));
        String path = budget.path() + "/measures/" + LedgerService.segment(id) + "/" + step;
        return writing.send(new Writing.Change("PUT", path, null, body), MeasureAnswer.class,
                answer -> answer.print(terminal, words));
    }
}

package budgetledger.cli;

import java.util.List;
import java.util.concurrent.Callable;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetId;
import budgetledger.budget.EntryRef;
import budgetledger.budget.EntryRef.OfAdjustment;
import budgetledger.budget.EntryRef.OfEnactment;
import budgetledger.budget.EntryRef.OfTransfer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Writes down the adjustment that takes an entry back whole (冲销). Its lines follow from the entry.
@Command(name = "reverse")
final class AdjustReverseCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "ENTRY")
    private String entry = "";

    @Option(names = "--department", paramLabel = "DEPARTMENT")
    private @Nullable String department;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final WriteOptions options = new WriteOptions();

    AdjustReverseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws ServiceProblem {
        EntryRef subject = subject();
        Writing writing = new Writing(options, terminal, words);
        ObjectNode body = ContentOptions.nothing();
        Json.put(body, "department", department);
        Json.put(body, "year", year);
        if (department == null && year == null) {
            budget(subject, writing.service(), body);
        }
        Json.put(body, "kind", AdjustmentKind.REVERSAL);
        act.into(body, words);
        Json.put(body, "subject", subject.text());
        Json.require(body, List.of("/department", "/year", "/effectiveOn", "/reason/code", "/reason/text",
                "/document/number", "/document/title"), words);
        return writing.send(new Writing.Change("POST", AdjustVerbs.PATH, null, body), AdjustmentAnswer.class,
                AdjustVerbs.printer(options, terminal, words));
    }

    private EntryRef subject() throws ServiceProblem {
        try {
            return EntryRef.parse(entry.contains("/") ? entry : "adjustment/" + entry);
        } catch (IllegalArgumentException e) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("adjustment.no-entry", entry));
        }
    }

    /// In which budget the entry stands: an adjustment says it itself, an enactment does not.
    private static void budget(EntryRef subject, LedgerService service, ObjectNode body) throws ServiceProblem {
        switch (subject) {
            case OfAdjustment of -> {
                AdjustmentAnswer found = AdjustVerbs.fetch(service, of.adjustment().toString());
                body.put("department", found.department()).put("year", found.year());
            }
            case OfTransfer of -> {
                AdjustmentAnswer found = AdjustVerbs.fetch(service, of.adjustment().toString());
                if (found.transfer() != null) {
                    BudgetId arrived = BudgetId.parse(found.transfer().counterpart());
                    body.put("department", arrived.department().value()).put("year", arrived.year().value());
                }
            }
            case OfEnactment _ -> { }
        }
    }
}

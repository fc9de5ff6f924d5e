package budgetledger.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import budgetledger.budget.Act;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetCommand.OpenYear;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads the files of the published department: one row an act, and its lines and breakdown items beside it, amounts
/// in 万元 as the document prints them.
final class SampleFiles {
    private static final String DEPARTMENT = "zwfwb";

    private static final String DEPARTMENT_NAME = "天津市西青区人民政府政务服务办公室（部门）";
    private static final PersonId LOADER = new PersonId("system-loader");

    private final List<CSVRecord> lines = rows("zwfwb/lines.csv");
    private final List<CSVRecord> breakdowns = rows("zwfwb/breakdowns.csv");

    /// The commands in the order in which they are sent.
    List<SampleCommand> commands() {
        return rows("zwfwb/acts.csv").stream().map(this::command).toList();
    }

    private SampleCommand command(CSVRecord row) {
        String name = row.get("act");
        BudgetId budget = BudgetId.of(DEPARTMENT, Integer.parseInt(row.get("year")));
        Act act = new Act(
                LOADER,
                null,
                budget.year().firstDay(),
                new Reason(row.get("reason_code"), row.get("reason")),
                new DocumentRef(null, row.get("document_title"), row.get("document_sha256")),
                Provenance.valueOf(row.get("provenance")));
        List<CSVRecord> itsLines = of(name, lines);
        List<CSVRecord> itsItems = of(name, breakdowns);
        BudgetCommand command = switch (row.get("command")) {
            case "open" -> new OpenBudget(budget, act, DEPARTMENT_NAME);
            case "enact" -> new EnactBudget(budget, act, itsLines.stream().map(SampleFiles::line).toList(),
                    breakdowns(itsItems));
            case "execute" -> new OpenYear(budget, act);
            default -> throw new IllegalStateException("unknown command in the sample: " + row);
        };
        String content = row.toMap() + "\n" + content(itsLines) + "\n" + content(itsItems);
        return new SampleCommand(name, new SampleCommand.Published(command), content);
    }

    private static LineAmount line(CSVRecord row) {
        String kind = row.get("kind");
        return new LineAmount(
                LineKey.general(row.get("function"), kind.isEmpty() ? null : ExpenditureKind.valueOf(kind)),
                StepParts.wanYuan(row.get("wan_yuan")));
    }

    private static List<BreakdownAmounts> breakdowns(List<CSVRecord> items) {
        Map<BreakdownAxis, List<CSVRecord>> byAxis = new EnumMap<>(BreakdownAxis.class);
        for (CSVRecord row : items) {
            byAxis.merge(BreakdownAxis.valueOf(row.get("axis")), List.of(row), SampleFiles::join);
        }
        return byAxis.entrySet().stream()
                .map(entry -> new BreakdownAmounts(
                        entry.getKey(),
                        StepParts.wanYuan(entry.getValue().getFirst().get("whole_wan_yuan")),
                        entry.getValue().stream().map(SampleFiles::item).toList()))
                .toList();
    }

    private static ItemAmount item(CSVRecord row) {
        return new ItemAmount(
                new BreakdownItem(row.get("item"), Integer.parseInt(row.get("occurrence"))),
                StepParts.wanYuan(row.get("wan_yuan")));
    }

    private static List<CSVRecord> of(String act, List<CSVRecord> rows) {
        return rows.stream().filter(row -> row.get("act").equals(act)).toList();
    }

    private static List<CSVRecord> join(List<CSVRecord> some, List<CSVRecord> more) {
        return List.of(some, more).stream().flatMap(Collection::stream).toList();
    }

    private static String content(List<CSVRecord> rows) {
        return rows.stream().map(row -> String.join(",", row.toList())).toList().toString();
    }

    static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = SampleFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the sample's data file is missing: " + file);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            return format.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

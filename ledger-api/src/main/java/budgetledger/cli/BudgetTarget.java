package budgetledger.cli;

import picocli.CommandLine.Parameters;

/// Which budget a verb is about.
final class BudgetTarget {
    static final String PATH = "/api/v1/budgets";

    @Parameters(index = "0", paramLabel = "DEPARTMENT")
    String department = "";

    @Parameters(index = "1", paramLabel = "YEAR")
    int year;

    String path() {
        return PATH + "/" + LedgerService.segment(department) + "/" + year;
    }
}

package budgetledger.budget;

/// A department's budget of one fiscal year (部门年度预算): the aggregate and the consistency boundary.
public record BudgetId(DepartmentCode department, FiscalYear year) {
    private static final String PREFIX = "budget/";

    public static BudgetId of(String department, int year) {
        return new BudgetId(new DepartmentCode(department), new FiscalYear(year));
    }

    /// Name of the budget's stream in the event log, `budget/zwfwb/2022`.
    public String stream() {
        return PREFIX + this;
    }

    /// The budget named by [#stream()].
    ///
    /// @throws IllegalArgumentException when the text names no budget stream
    public static BudgetId ofStream(String stream) {
        if (!stream.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a budget stream: " + stream);
        }
        return parse(stream.substring(PREFIX.length()));
    }

    /// Reads `zwfwb/2022`.
    public static BudgetId parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not department/year: " + text);
        }
        return of(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return department + "/" + year;
    }
}

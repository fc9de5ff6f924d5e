package budgetledger.budget;

/// A command and what the person who gives it may do.
record Asked(BudgetCommand command, Mandate mandate) {
    Decision decide(BudgetState state) {
        return BudgetDecider.decide(command, mandate, state);
    }
}

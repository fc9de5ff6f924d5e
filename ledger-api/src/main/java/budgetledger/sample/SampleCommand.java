package budgetledger.sample;

import budgetledger.budget.BudgetCommand;
import budgetledger.eventlog.CommandId;

/// A command of the sample under its stable name.
///
/// @param content everything the data files say about it, so that a retry is known to ask for the same
record SampleCommand(String name, BudgetCommand command, String content) {
    private static final String SENDER = "sample/1";

    CommandId id() {
        return CommandId.of(SENDER, name);
    }

    String inputHash() {
        return CommandId.inputHash(content);
    }
}

package budgetledger.sample;

import java.time.LocalDate;
import java.util.function.Function;

import budgetledger.access.AccessCommand;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetId;
import budgetledger.eventlog.CommandId;

/// A command of the sample under its stable name.
///
/// @param content everything the data files say about it, so that a retry is known to ask for the same
record SampleCommand(String name, Asked asked, String content) {
    private static final String SENDER = "sample/1";

    /// What is asked for. What depends on the moment of loading is worked out then.
    sealed interface Asked {}

    /// Of the published department: the program itself writes down what the page says.
    record Published(BudgetCommand command) implements Asked {}

    record OfPerson(BudgetCommand command) implements Asked {}

    /// What a person does with the current version of an adjustment.
    record OnAdjustment(
            BudgetId budget, AdjustmentId adjustment, Function<AdjustmentVersion, BudgetCommand> command)
            implements Asked {}

    /// @param command given the day of loading
    record OfAccess(Function<LocalDate, AccessCommand> command) implements Asked {}

    CommandId id() {
        return id(name);
    }

    /// The command id, and the id of whatever the story calls by that name.
    static CommandId id(String name) {
        return CommandId.of(SENDER, name);
    }

    String inputHash() {
        return CommandId.inputHash(content);
    }
}

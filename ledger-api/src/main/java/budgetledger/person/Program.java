package budgetledger.person;

import java.util.Locale;

import budgetledger.budget.PersonId;

/// Under which ids the program itself stands in the record of changes, where nobody signed in made them.
public final class Program {
    /// The first start, and the command line on the database itself.
    public static final PersonId CONSOLE = new PersonId("system-console");
    /// The loader of the sample.
    public static final PersonId LOADER = new PersonId("system-loader");
    /// The lock-out after wrong passwords.
    static final PersonId SIGN_IN = new PersonId("system-sign-in");

    private static final String PREFIX = "system-";

    private Program() {}

    /// Whether an id is kept for the program: nobody is registered, granted anything or signed in under one, or he
    /// could pass for it in the log.
    public static boolean owns(PersonId id) {
        return id.value().toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }
}

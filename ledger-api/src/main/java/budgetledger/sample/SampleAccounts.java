package budgetledger.sample;

import java.util.Map;

import budgetledger.budget.PersonId;
import budgetledger.person.AccountName;
import budgetledger.person.Passwords;
import budgetledger.person.Program;
import budgetledger.person.Register;

/// The accounts of the sample. Their password is public and stored as it is: they open only where nobody but this
/// machine can call, and a slow hash on every call would protect nothing.
public final class SampleAccounts {
    private static final String PASSWORD = "demo";
    private static final Map<String, String> NAMES =
            Map.of("maker", "示例经办", "checker", "示例复核", "auditor", "示例审计", "admin", "示例管理员");

    private SampleAccounts() {}

    /// Registers those that are not there.
    public static void load(Register register) {
        NAMES.forEach((name, shown) -> {
            PersonId person = new PersonId(name);
            register.register(person, shown, Program.LOADER);
            register.open(new AccountName(name), person, Passwords.plain(PASSWORD), false, Program.LOADER);
        });
    }
}

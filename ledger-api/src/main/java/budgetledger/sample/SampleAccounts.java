package budgetledger.sample;

import budgetledger.budget.PersonId;
import budgetledger.person.AccountName;
import budgetledger.person.Passwords;
import budgetledger.person.Program;
import budgetledger.person.Register;
import org.apache.commons.csv.CSVRecord;

/// The persons of the sample and their accounts, named alike. Their password is public and stored as it is: they
/// open only where nobody but this machine can call, and a slow hash on every call would protect nothing.
public final class SampleAccounts {
    private static final String PASSWORD = "demo";

    private SampleAccounts() {}

    /// Registers those that are not there.
    public static void load(Register register) {
        for (CSVRecord row : SampleFiles.rows("persons.csv")) {
            PersonId person = new PersonId(row.get("person"));
            register.register(person, row.get("name"), Program.LOADER);
            register.open(new AccountName(person.value()), person, Passwords.plain(PASSWORD), false, Program.LOADER);
        }
    }
}

package budgetledger.person;

import java.util.Optional;

import budgetledger.budget.PersonId;

/// The person who registers all others. Made on the first start of a service without the sample, with a password that
/// is shown once.
public final class FirstAdministrator {
    public static final PersonId ID = new PersonId("first-administrator");

    private static final String NAME = "首任安全管理员";
    private static final AccountName ACCOUNT = new AccountName("admin");
    /// Where the sample has been, its `admin` has the name.
    private static final AccountName OTHER_ACCOUNT = new AccountName(ID.value());

    private final Register register;
    private final Passwords passwords;

    public FirstAdministrator(Register register, Passwords passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    /// A way to sign in as the administrator, once.
    public record Entrance(AccountName account, String password) {
        @Override
        public String toString() {
            return "Entrance[" + account + "]";
        }
    }

    /// Registers the administrator if that has not happened. Of several nodes that start at once one does it.
    ///
    /// @return the way in, for the person at the console; empty when the administrator was there
    public Optional<Entrance> register() {
        String password = OneTimePassword.next();
        String hash = passwords.hash(password);
        return register.together(() -> register.register(ID, NAME, Program.CONSOLE)
                ? Optional.of(new Entrance(open(hash), password)) : Optional.empty());
    }

    private AccountName open(String hash) {
        if (register.open(ACCOUNT, ID, hash, true, Program.CONSOLE)) {
            return ACCOUNT;
        }
        register.open(OTHER_ACCOUNT, ID, hash, true, Program.CONSOLE);
        return OTHER_ACCOUNT;
    }
}

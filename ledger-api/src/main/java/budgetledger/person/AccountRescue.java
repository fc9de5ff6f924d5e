package budgetledger.person;

import java.time.InstantSource;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Opens an account that nobody can open any more, on the database itself and without the service: who has the
/// database's password stands above every account. Like every other change it is recorded.
public final class AccountRescue {
    private AccountRescue() {}

    /// Gives an account another initial password, and ends every lock.
    ///
    /// @return the password; empty when there is no such account
    public static Optional<String> reset(String url, String user, String password, AccountName name) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, user, password, true);
        try {
            JdbcClient.create(source).sql("SET ROLE ledger_service").update();
            Register register = new Register(source, InstantSource.system());
            return register.account(name).map(account -> reset(register, account));
        } finally {
            source.destroy();
        }
    }

    private static String reset(Register register, Account account) {
        String password = OneTimePassword.next();
        String hash = new Passwords(Passwords.STRENGTH, false).hash(password);
        return register.together(() -> {
            register.reset(account, hash, Program.CONSOLE);
            register.unlock(account, Program.CONSOLE);
            return password;
        });
    }
}

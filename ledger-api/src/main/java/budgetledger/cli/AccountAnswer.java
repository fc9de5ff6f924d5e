package budgetledger.cli;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// An account with the password to hand over, where there is one.
record AccountAnswer(Account account, @Nullable String initialPassword) {
    public AccountAnswer {
        Objects.requireNonNull(account);
    }

    /// An account as the service tells it.
    ///
    /// @param locked by an administrator
    /// @param lockedUntil after too many wrong passwords
    record Account(String name, String person, boolean mustChangePassword, boolean locked,
            @Nullable Instant lockedUntil) {
        String state(Words words) {
            if (locked) {
                return words.text("account.locked");
            }
            if (lockedUntil != null) {
                return words.text("account.locked-until", EventText.time(lockedUntil));
            }
            return words.text(mustChangePassword ? "account.initial" : "account.usable");
        }

        void print(Terminal terminal, Words words) {
            terminal.out().println(words.text("account.state", name, person, state(words)));
        }
    }

    /// The password alone goes to the standard output, so that a script can take it.
    void print(Terminal terminal, Words words) {
        if (initialPassword == null) {
            terminal.err().println(words.text("account.there", account.name()));
            account.print(terminal, words);
            return;
        }
        terminal.err().println(words.text("accounts.reset", account.name()));
        terminal.out().println(initialPassword);
    }

    /// Without the password, which must not get into any log.
    @Override
    public String toString() {
        return "AccountAnswer[" + account.name() + "]";
    }
}

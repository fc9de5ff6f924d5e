package budgetledger.person;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/// Finds the account that a name and a password open. From outside nothing tells an account that does not exist from
/// one that is locked or has another password: the answer is the same and costs one comparison each time.
public final class SignInCheck {
    /// Comparisons are work for a processor. Half of them go on serving others however many guesses come in, and
    /// that few guesses can be under way when an account is closed.
    static final int AT_ONCE_MAX = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Register register;
    private final BiPredicate<String, String> isRight;
    private final RecentSignIns recent = new RecentSignIns();
    /// Compared with where there is no account.
    private final String nobodysHash;
    private final Semaphore comparisons = new Semaphore(AT_ONCE_MAX);

    public SignInCheck(Register register, Passwords passwords) {
        this(register, passwords::isRight, passwords.hash(OneTimePassword.next()));
    }

    /// @param isRight compares a password with a hash
    SignInCheck(Register register, BiPredicate<String, String> isRight, String nobodysHash) {
        this.register = register;
        this.isRight = isRight;
        this.nobodysHash = nobodysHash;
    }

    public Optional<Account> check(String name, String password) {
        Account known = find(name);
        if (known != null && !known.isClosed(register.now()) && recent.knows(known, password)) {
            return Optional.of(known);
        }
        comparisons.acquireUninterruptibly();
        try {
            return Optional.ofNullable(compare(find(name), password));
        } finally {
            comparisons.release();
        }
    }

    private @Nullable Account compare(@Nullable Account account, String password) {
        boolean right = isRight.test(password, account == null ? nobodysHash : account.hash());
        if (account == null || account.isClosed(register.now())) {
            return null;
        }
        if (!right) {
            register.failed(account);
            return null;
        }
        if (account.failedCount() > 0) {
            register.succeeded(account);
        }
        recent.remember(account, password);
        return account;
    }

    private @Nullable Account find(String name) {
        return AccountName.of(name).flatMap(register::account).orElse(null);
    }
}

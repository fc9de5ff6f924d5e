package budgetledger.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads and changes the register. Each change is one transaction with its record in `person.account_change`.
public final class Register {
    private static final String ACCOUNT = "SELECT * FROM person.account ";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public Register(DataSource source, InstantSource clock) {
        this.sql = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.clock = clock;
    }

    public Optional<Person> person(PersonId id) {
        return sql.sql("SELECT * FROM person.person WHERE id = ?").param(id.value()).query(Rows::person).optional();
    }

    /// Persons in the order of their ids.
    ///
    /// @param after only those behind this id
    public List<Person> persons(String after, int limit) {
        return sql.sql("SELECT * FROM person.person WHERE id > ? COLLATE \"C\" ORDER BY id COLLATE \"C\" LIMIT ?")
                .params(after, limit).query(Rows::person).list();
    }

    public Optional<Account> account(AccountName name) {
        return sql.sql(ACCOUNT + "WHERE lower(name) = ?").param(name.key()).query(Rows::account).optional();
    }

    /// Accounts in the order of their names.
    ///
    /// @param after only those behind this name
    public List<Account> accounts(String after, int limit) {
        return sql.sql(ACCOUNT
                        + "WHERE lower(name) > lower(?) COLLATE \"C\" ORDER BY lower(name) COLLATE \"C\" LIMIT ?")
                .params(after, limit).query(Rows::account).list();
    }

    /// Registers a person, unless the id is taken.
    ///
    /// @return whether the person is new
    /// @throws IllegalArgumentException for an id that is the program's own
    public boolean register(PersonId id, String name, PersonId by) {
        if (Program.owns(id)) {
            throw new IllegalArgumentException(id + " is the program's own");
        }
        return changed(AccountChange.PERSON_REGISTERED, by, id, null, now -> sql.sql(
                        "INSERT INTO person.person (id, display_name, created_at, created_by) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                .params(id.value(), Person.name(name), now, by.value()).update());
    }

    /// Opens an account of a registered person, unless the name is taken.
    ///
    /// @return whether the account is new
    public boolean open(AccountName name, PersonId person, String hash, boolean mustChange, PersonId by) {
        return changed(AccountChange.ACCOUNT_OPENED, by, person, name, now -> sql.sql(
                        "INSERT INTO person.account (name, person_id, hash, must_change, changed_at)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(name.value(), person.value(), hash, mustChange, now).update());
    }

    /// Takes the password its owner chose, unless it is no longer the one that was seen.
    ///
    /// @return whether it was taken
    public boolean changePassword(Account seen, String hash) {
        return changed(AccountChange.PASSWORD_CHANGED, seen.person(), seen.person(), seen.name(), now -> sql.sql(
                        "UPDATE person.account SET hash = ?, must_change = false, changed_at = ?"
                                + " WHERE name = ? AND hash = ?")
                .params(hash, now, seen.name().value(), seen.hash()).update());
    }

    /// Gives an account another initial password and ends a lock-out. A lock by an administrator stays.
    public void reset(Account account, String hash, PersonId by) {
        changed(AccountChange.PASSWORD_RESET, by, account.person(), account.name(), now -> sql.sql(
                        "UPDATE person.account SET hash = ?, must_change = true, failed_count = 0,"
                                + " locked_until = NULL, changed_at = ? WHERE name = ?")
                .params(hash, now, account.name().value()).update());
    }

    /// Locks an account; nothing happens to one that is locked.
    public void lock(Account account, PersonId by) {
        changed(AccountChange.LOCKED, by, account.person(), account.name(), now -> sql.sql(
                        "UPDATE person.account SET disabled = true, changed_at = ? WHERE name = ? AND NOT disabled")
                .params(now, account.name().value()).update());
    }

    /// Ends a lock and a lock-out; nothing happens to an account that has neither.
    public void unlock(Account account, PersonId by) {
        changed(AccountChange.UNLOCKED, by, account.person(), account.name(), now -> sql.sql(
                        "UPDATE person.account SET disabled = false, failed_count = 0, locked_until = NULL,"
                                + " changed_at = ? WHERE name = ? AND (disabled OR locked_until IS NOT NULL)")
                .params(now, account.name().value()).update());
    }

    /// Counts a wrong password, and closes the account when it is one too many.
    void failed(Account account) {
        changed(AccountChange.LOCKED_OUT, Program.SIGN_IN, account.person(), account.name(), now -> sql.sql("""
                        UPDATE person.account SET
                            failed_count = CASE WHEN locked_until IS NULL THEN failed_count + 1 ELSE 1 END,
                            locked_until = CASE WHEN locked_until IS NULL AND failed_count + 1 >= ?
                                THEN ?::timestamptz END
                        WHERE name = ? AND (locked_until IS NULL OR locked_until <= ?)
                        RETURNING locked_until IS NOT NULL
                        """)
                .params(LockOut.FAILURES_MAX, Timestamp.from(now.toInstant().plus(LockOut.DURATION)),
                        account.name().value(), now)
                .query(Boolean.class).optional().filter(locked -> locked).isPresent() ? 1 : 0);
    }

    /// Forgets wrong passwords after the right one.
    void succeeded(Account account) {
        sql.sql("UPDATE person.account SET failed_count = 0, locked_until = NULL"
                        + " WHERE name = ? AND failed_count > 0 AND (locked_until IS NULL OR locked_until <= ?)")
                .params(account.name().value(), Timestamp.from(now())).update();
    }

    /// Changes several things, or none of them.
    <T> T together(Supplier<T> changes) {
        return Objects.requireNonNull(transaction.execute(_ -> changes.get()));
    }

    /// A statement that changes rows, at the time that it is given.
    @FunctionalInterface
    private interface Statement {
        int execute(Timestamp now);
    }

    private boolean changed(AccountChange change, PersonId by, PersonId person, @Nullable AccountName account,
            Statement statement) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Timestamp now = Timestamp.from(now());
            if (statement.execute(now) == 0) {
                return false;
            }
            sql.sql("INSERT INTO person.account_change (changed_at, changed_by, what, person_id, account)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(now, by.value(), change.name(), person.value())
                    .param(account == null ? null : account.value())
                    .update();
            return true;
        }));
    }

    /// As fine as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package budgetledger.person;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import budgetledger.budget.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInCheckTest {
    private static final PersonId ADMIN = new PersonId("p-admin");
    private static final String RIGHT = "right password";

    @TempDir
    static Path folder;

    private static RegisterDatabase database;
    private static int number;

    private final ManualClock clock = new ManualClock();
    private final Register register = new Register(database.service(), clock);
    private final Passwords passwords = new Passwords(4, false);
    private final SignInCheck check = new SignInCheck(register, passwords);
    private final AccountName name = new AccountName("Account-" + ++number);
    private final PersonId person = new PersonId("p-" + number);

    @BeforeAll
    static void start() {
        database = RegisterDatabase.in(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    SignInCheckTest() {
        register.register(person, "某人", ADMIN);
        register.open(name, person, passwords.hash(RIGHT), false, ADMIN);
    }

    @Test
    void the_right_password_opens_the_account_in_whatever_case_its_name_is_written() {
        assertThat(signIn(name.value().toUpperCase(), RIGHT)).contains(person);
        assertThat(signIn(name.value().toLowerCase(), RIGHT)).contains(person);
    }

    @Test
    void nothing_opens_what_is_not_there_or_can_be_no_name() {
        for (String unknown : List.of("nobody", "", " ", "a b", "a\0", "'; --", "x".repeat(65))) {
            assertThat(signIn(unknown, RIGHT)).as(unknown).isEmpty();
        }
    }

    @Test
    void the_fifth_wrong_password_closes_the_account_for_fifteen_minutes() {
        wrong(4);
        assertThat(account().lockedUntil()).isNull();
        wrong(1);
        assertThat(account().lockedUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(signIn(RIGHT)).isEmpty();
        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(signIn(RIGHT)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(signIn(RIGHT)).contains(person);
        assertThat(account()).extracting(Account::failedCount, Account::lockedUntil).containsExactly(0, null);
        assertThat(changes()).containsExactly("ACCOUNT_OPENED by p-admin", "LOCKED_OUT by system-sign-in");
    }

    @Test
    void attempts_while_it_is_closed_do_not_keep_it_closed() {
        wrong(5);
        clock.pass(Duration.ofMinutes(14));
        wrong(10);
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn(RIGHT)).contains(person);
    }

    @Test
    void after_a_lock_out_five_more_wrong_passwords_are_needed_for_the_next() {
        wrong(5);
        clock.pass(LockOut.DURATION);
        wrong(4);
        assertThat(signIn(RIGHT)).contains(person);
        wrong(5);
        assertThat(signIn(RIGHT)).isEmpty();
    }

    @Test
    void the_right_password_in_between_starts_the_count_anew() {
        wrong(4);
        signIn(RIGHT);
        wrong(4);
        assertThat(signIn(RIGHT)).contains(person);
    }

    @Test
    void a_password_that_was_right_is_closed_out_at_once_by_lock_and_lock_out() {
        assertThat(signIn(RIGHT)).contains(person);
        wrong(5);
        assertThat(signIn(RIGHT)).isEmpty();
        register.unlock(account(), ADMIN);
        assertThat(signIn(RIGHT)).contains(person);
        register.lock(account(), ADMIN);
        assertThat(signIn(RIGHT)).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(signIn(RIGHT)).isEmpty();
        register.unlock(account(), ADMIN);
        assertThat(signIn(RIGHT)).contains(person);
    }

    @Test
    void a_password_that_was_right_is_compared_once_until_the_account_changes() {
        assertThat(signIn(RIGHT)).contains(person);
        // Whoever is remembered is not compared again: a stored hash that fits nothing any more goes unnoticed,
        // unless the account is said to have changed.
        RecentSignIns recent = new RecentSignIns();
        Account seen = account();
        recent.remember(seen, RIGHT);
        assertThat(recent.knows(seen, RIGHT)).isTrue();
        assertThat(recent.knows(seen, RIGHT + " ")).isFalse();
        clock.pass(Duration.ofSeconds(1));
        register.lock(seen, ADMIN);
        register.unlock(account(), ADMIN);
        assertThat(recent.knows(account(), RIGHT)).isFalse();
    }

    @Test
    void the_old_password_opens_nothing_after_a_change_or_a_reset() {
        assertThat(signIn(RIGHT)).contains(person);
        assertThat(register.changePassword(account(), passwords.hash("another password"))).isTrue();
        assertThat(signIn(RIGHT)).isEmpty();
        assertThat(signIn("another password")).contains(person);
        register.reset(account(), passwords.hash("a third password"), ADMIN);
        assertThat(signIn("another password")).isEmpty();
        assertThat(signIn("a third password")).contains(person);
        assertThat(account().mustChange()).isTrue();
    }

    @Test
    void of_two_changes_from_the_same_password_one_is_taken() {
        Account seen = account();
        assertThat(register.changePassword(seen, passwords.hash("another password"))).isTrue();
        assertThat(register.changePassword(seen, passwords.hash("a third password"))).isFalse();
        assertThat(changes()).containsExactly("ACCOUNT_OPENED by p-admin", "PASSWORD_CHANGED by " + person);
    }

    @Test
    void many_guesses_at_once_are_not_more_than_the_few_that_are_allowed() throws Exception {
        int allowed = LockOut.FAILURES_MAX + SignInCheck.AT_ONCE_MAX - 1;
        AtomicInteger compared = new AtomicInteger();
        // A guess that comes later than those that are allowed is right; each takes long enough to meet the others.
        SignInCheck slow = new SignInCheck(register, (_, _) -> {
            int guess = compared.incrementAndGet();
            pause();
            return guess > allowed;
        }, "");
        Callable<Optional<Account>> guess = () -> slow.check(name.value(), "a guess");
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Optional<Account>> answer : threads.invokeAll(Collections.nCopies(20, guess))) {
                assertThat(answer.resultNow()).isEmpty();
            }
        }
        assertThat(compared).hasValue(20);
        assertThat(account().lockedUntil()).isNotNull();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<PersonId> signIn(String password) {
        return signIn(name.value(), password);
    }

    private Optional<PersonId> signIn(String account, String password) {
        return check.check(account, password).map(Account::person);
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn("wrong password")).isEmpty();
        }
    }

    private Account account() {
        return register.account(name).orElseThrow();
    }

    private List<String> changes() {
        return JdbcClient.create(database.service()).sql("SELECT what || ' by ' || changed_by FROM person.account_change"
                + " WHERE account = ? ORDER BY number").param(name.value()).query(String.class).list();
    }
}

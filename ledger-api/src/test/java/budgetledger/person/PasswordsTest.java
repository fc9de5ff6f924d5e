package budgetledger.person;

import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordsTest {
    private static final int CHEAPEST = 4;

    private final Passwords passwords = new Passwords(CHEAPEST, false);

    @ParameterizedTest
    @CsvSource({"a,7,false", "a,8,true", "a,72,true", "a,73,false", "密,8,true", "密,24,true", "密,25,false", "𠮷,8,true",
        "𠮷,18,true", "𠮷,19,false"})
    void a_password_has_at_least_8_characters_and_at_most_72_bytes(String character, int times, boolean fit) {
        assertThat(Passwords.isFit(character.repeat(times))).isEqualTo(fit);
    }

    @Test
    void a_hash_names_its_method_and_strength_and_is_another_each_time() {
        assertThat(passwords.hash("correct horse")).startsWith("{bcrypt}$2a$04$")
                .isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void only_the_password_itself_is_right() {
        String hash = passwords.hash("correct horse");
        assertThat(passwords.isRight("correct horse", hash)).isTrue();
        assertThat(passwords.isRight("correct horsE", hash)).isFalse();
        assertThat(passwords.isRight("", hash)).isFalse();
    }

    @Test
    void a_password_that_bcrypt_would_cut_is_wrong_although_its_beginning_is_right() {
        String whole = "x".repeat(Passwords.BYTES_MAX);
        String hash = passwords.hash(whole);
        assertThat(passwords.isRight(whole, hash)).isTrue();
        assertThat(passwords.isRight(whole + "y", hash)).isFalse();
    }

    @Test
    void the_public_password_is_one_in_the_sample_only() {
        String stored = Passwords.plain("demo");
        assertThat(new Passwords(CHEAPEST, true).isRight("demo", stored)).isTrue();
        assertThat(new Passwords(CHEAPEST, true).isRight("demO", stored)).isFalse();
        assertThat(passwords.isRight("demo", stored)).isFalse();
    }

    @Test
    void a_one_time_password_is_four_groups_of_letters_and_digits_that_do_not_look_alike() {
        assertThat(OneTimePassword.next()).matches("([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}")
                .isNotEqualTo(OneTimePassword.next());
        assertThat(OneTimePassword.next(new Random(1))).isEqualTo(OneTimePassword.next(new Random(1)));
    }
}

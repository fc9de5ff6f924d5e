package budgetledger.person;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Hashes passwords with bcrypt and compares them. The public password of the sample is stored as it is and is a
/// password only where the sample is; elsewhere such a stored text matches nothing.
public final class Passwords {
    /// bcrypt looks at no more than this, so a longer password would be shorter than its owner thinks.
    public static final int BYTES_MAX = 72;
    /// NIST SP 800-63B asks for eight at least.
    public static final int CHARACTERS_MIN = 8;

    /// What bcrypt is set to where nobody says otherwise: about a quarter of a second.
    public static final int STRENGTH = 12;

    private static final String BCRYPT = "bcrypt";
    private static final String PLAIN = "noop";

    private final PasswordEncoder encoder;
    private final boolean sample;

    /// @param strength bcrypt's: each one more doubles the time
    /// @param sample whether the password of the sample is one
    public Passwords(int strength, boolean sample) {
        this.sample = sample;
        this.encoder = new DelegatingPasswordEncoder(BCRYPT,
                Map.of(BCRYPT, new BCryptPasswordEncoder(strength), PLAIN, new Plain()));
    }

    /// The hash of a password that was found [fit][#isFit(String)].
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /// How the public password of the sample is stored.
    public static String plain(String password) {
        return "{" + PLAIN + "}" + password;
    }

    /// Whether it is long enough, and not so long that bcrypt would cut it.
    public static boolean isFit(String password) {
        return password.codePointCount(0, password.length()) >= CHARACTERS_MIN && !isCut(password);
    }

    /// Whether the password is the one of the hash. Takes as long for a wrong one as for the right one.
    public boolean isRight(String password, String hash) {
        boolean matches = encoder.matches(password, hash);
        return matches && !isCut(password) && isPassword(hash);
    }

    private boolean isPassword(String hash) {
        return sample || !hash.startsWith(plain(""));
    }

    private static boolean isCut(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX;
    }

    /// Texts that are stored as they are. None is ever made here.
    private static final class Plain implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException("passwords are stored hashed");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            return password != null && stored != null && stored.contentEquals(password);
        }
    }
}

package budgetledger.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Remembers for a few minutes which passwords were right, so that a program that calls often does not pay for bcrypt
/// each time. Kept is only a hash under a key that this process makes up and never writes anywhere. The account's
/// stored hash and the time of its last change are part of it: after any change, on whichever node, nothing is
/// remembered. Whether the account is locked is not asked here but of the database, at every call.
final class RecentSignIns {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final long SIGN_INS_MAX = 10_000;
    private static final String METHOD = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(SIGN_INS_MAX).expireAfterWrite(REMEMBERED).build();
    private final SecretKeySpec key;

    RecentSignIns() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, METHOD);
    }

    boolean knows(Account account, String password) {
        return right.getIfPresent(entry(account, password)) != null;
    }

    void remember(Account account, String password) {
        right.put(entry(account, password), true);
    }

    private String entry(Account account, String password) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            // None of the first three can hold a line break.
            String whole = String.join("\n", account.name().key(), account.hash(), account.changedAt().toString(),
                    password);
            return HexFormat.of().formatHex(mac.doFinal(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}

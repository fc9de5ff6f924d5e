package budgetledger.person;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Makes initial passwords: 20 letters and digits, without those that look alike, in groups of five: about 99 bits.
public final class OneTimePassword {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom CHANCE = new SecureRandom();

    private OneTimePassword() {}

    public static String next() {
        return next(CHANCE);
    }

    static String next(RandomGenerator chance) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}

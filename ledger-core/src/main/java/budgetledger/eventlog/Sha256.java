package budgetledger.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4) as the log uses it.
public final class Sha256 {
    /// Prefix of a leaf in a Merkle tree, RFC 6962 section 2.1.
    private static final byte LEAF_PREFIX = 0x00;

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /// Leaf hash of RFC 6962: SHA-256(0x00 || bytes).
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(LEAF_PREFIX);
        return digest.digest(bytes);
    }

    static byte[] ofTexts(String... texts) {
        MessageDigest digest = digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

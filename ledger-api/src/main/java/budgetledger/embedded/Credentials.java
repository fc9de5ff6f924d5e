package budgetledger.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The two passwords of the embedded server, made at random on the first start and kept beside the data, readable
/// by the owner only.
///
/// @param admin password of the superuser `postgres`
/// @param ledger password of the service's own role
record Credentials(String admin, String ledger) {
    private static final int PASSWORD_BYTES = 24;

    static Credentials of(DataDirectory data) throws IOException {
        if (!Files.exists(data.credentials())) {
            SecureRandom random = new SecureRandom();
            data.write(data.credentials(),
                    "admin=" + password(random) + "\n" + "ledger=" + password(random) + "\n");
        }
        Properties stored = new Properties();
        stored.load(new StringReader(Files.readString(data.credentials())));
        String admin = stored.getProperty("admin");
        String ledger = stored.getProperty("ledger");
        if (admin == null || ledger == null) {
            throw new EmbeddedPostgresFailed("credentials", data.credentials());
        }
        return new Credentials(admin, ledger);
    }

    /// Hexadecimal, so that it needs no quoting anywhere.
    private static String password(SecureRandom random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}

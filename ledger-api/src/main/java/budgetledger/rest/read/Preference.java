package budgetledger.rest.read;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The header `Prefer: wait=N` (RFC 7240, section 4.3): how many seconds a read may wait for a position.
final class Preference {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?:$|[,;\\s])");
    private static final int SECONDS = 5;
    private static final int SECONDS_MAX = 30;

    private Preference() {}

    /// A preference that is not understood is left alone, as the RFC wants it.
    static Duration wait(@Nullable String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        int seconds = matcher.find() ? Integer.parseInt(matcher.group(1)) : SECONDS;
        return Duration.ofSeconds(Math.min(seconds, SECONDS_MAX));
    }
}

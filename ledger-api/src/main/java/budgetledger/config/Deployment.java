package budgetledger.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// How this service runs, decided once at the start.
///
/// @param embedded whether it brings its own PostgreSQL, because none is configured
/// @param sample whether the sample department and the sample users are there; never with an external database
public record Deployment(boolean embedded, boolean sample) {
    private static final String DATABASE = "spring.datasource.url";
    private static final String ADDRESS = "server.address";

    /// @throws StartRefused when sample users, whose password everybody knows, could be reached from other machines
    static Deployment of(Environment environment, LedgerProperties properties) {
        boolean embedded = isEmbedded(environment);
        boolean sample = embedded && properties.sample();
        String address = environment.getProperty(ADDRESS);
        if (sample && !isLoopback(address)) {
            throw new StartRefused("sample-not-loopback", address == null ? "*" : address);
        }
        return new Deployment(embedded, sample);
    }

    static boolean isEmbedded(Environment environment) {
        return !StringUtils.hasText(environment.getProperty(DATABASE));
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return StringUtils.hasText(address)
                    && Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

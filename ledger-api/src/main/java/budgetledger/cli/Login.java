package budgetledger.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Which service is asked, as whom.
///
/// @param server base address, without a path at the end
record Login(URI server, String user, String password) {
    private static final String SAMPLE_USER = "auditor";
    private static final String SAMPLE_PASSWORD = "demo";

    /// Options first, then the environment; the sample auditor only where the server is this machine, because that
    /// is the only place where that user can exist.
    ///
    /// @throws ServiceProblem when the address is none, or a server elsewhere is to be asked as nobody
    static Login of(String server, @Nullable String user, @Nullable String password, Map<String, String> environment,
            Words words) throws ServiceProblem {
        URI address = address(server, words);
        String asUser = user == null ? environment.get("LEDGER_USER") : user;
        String withPassword = password == null ? environment.get("LEDGER_PASSWORD") : password;
        if (asUser == null && withPassword == null && isLoopback(address)) {
            return new Login(address, SAMPLE_USER, SAMPLE_PASSWORD);
        }
        if (asUser == null || withPassword == null) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("login.missing", address));
        }
        return new Login(address, asUser, withPassword);
    }

    private static URI address(String server, Words words) throws ServiceProblem {
        try {
            URI address = URI.create(server.endsWith("/") ? server.substring(0, server.length() - 1) : server);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Not an address at all; answered below.
        }
        throw new ServiceProblem(ExitCode.USAGE, words.text("login.address", server));
    }

    /// Whether the password would travel over a network as plain text.
    boolean isExposed() {
        return "http".equals(server.getScheme()) && !isLoopback(server);
    }

    private static boolean isLoopback(URI address) {
        String host = address.getHost();
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name other than localhost may be anywhere
        }
    }
}

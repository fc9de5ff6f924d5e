package budgetledger.config;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about the ledger itself.
///
/// @param dataDirectory Directory of the embedded PostgreSQL; not used with an external one.
/// @param sample Whether the embedded service loads the sample department and knows the sample users; it then
///     listens on a loopback address only.
/// @param durabilityCheck Whether the start is refused on a database that could lose an answered command. Only tests
///     turn this off.
@ConfigurationProperties("ledger")
public record LedgerProperties(
        @DefaultValue("data") Path dataDirectory,
        @DefaultValue("true") boolean sample,
        @DefaultValue("true") boolean durabilityCheck) {}

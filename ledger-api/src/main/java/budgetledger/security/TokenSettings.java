package budgetledger.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about bearer tokens.
///
/// @param personClaim Claim that holds the person id.
@ConfigurationProperties("ledger.token")
record TokenSettings(@DefaultValue("sub") String personClaim) {}

package budgetledger.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about passwords.
///
/// @param bcryptStrength Work that bcrypt puts into a password, 4 to 31; one more doubles it. Passwords hashed with
///     another strength stay right.
@ConfigurationProperties("ledger.password")
record PasswordSettings(@DefaultValue("12") int bcryptStrength) {}

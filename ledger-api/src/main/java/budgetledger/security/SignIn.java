package budgetledger.security;

import java.util.ArrayList;
import java.util.List;

import budgetledger.config.StartRefused;
import budgetledger.text.Texts;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// How people sign in, decided once at the start: with the accounts of the register (HTTP Basic), and with tokens
/// where their issuer is configured.
///
/// @param tokens with bearer tokens of the configured issuer
record SignIn(boolean tokens) {
    static final Texts TEXTS = new Texts("budgetledger.security.texts");

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String ISSUER = JWT + "issuer-uri";
    private static final String AUDIENCES = JWT + "audiences";

    /// @throws StartRefused when an issuer is set without an audience: a token for any other service would do
    static SignIn of(Environment environment) {
        boolean tokens = StringUtils.hasText(environment.getProperty(ISSUER));
        boolean audience = StringUtils.hasText(environment.getProperty(AUDIENCES))
                || StringUtils.hasText(environment.getProperty(AUDIENCES + "[0]"));
        if (tokens && !audience) {
            throw StartRefused.of(TEXTS, "audience-missing", AUDIENCES);
        }
        return new SignIn(tokens);
    }

    /// The challenges of an answer 401 (RFC 9110, section 11.6.1).
    List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        challenges.add("Basic realm=\"budget-ledger\", charset=\"UTF-8\"");
        if (tokens) {
            challenges.add("Bearer realm=\"budget-ledger\"");
        }
        return challenges;
    }
}

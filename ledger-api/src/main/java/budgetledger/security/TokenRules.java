package budgetledger.security;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/// What a token must be besides of the configured issuer and for this service (RFC 8725): signed with an algorithm
/// of this list, whatever the token or the issuer's description says; of the type JWT or at+jwt (RFC 9068), so that
/// an issuer's token for another purpose opens nothing; and bound to end.
@Configuration(proxyBeanMethods = false)
class TokenRules {
    /// All with a public key: a shared secret would let anyone who checks tokens make them.
    private static final Set<SignatureAlgorithm> ALGORITHMS = EnumSet.of(
            SignatureAlgorithm.RS256, SignatureAlgorithm.RS384, SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256, SignatureAlgorithm.PS384, SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256, SignatureAlgorithm.ES384, SignatureAlgorithm.ES512);

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer tokenAlgorithms() {
        return decoder -> decoder.validateType(false) // the library's own check, which knows no at+jwt
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(ALGORITHMS);
                });
    }

    /// Takes the place of Spring's rule, which also takes tokens without a type and refuses at+jwt.
    @Bean
    OAuth2TokenValidator<Jwt> tokenType() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(false);
        return type;
    }

    /// Takes the place of Spring's rule, which also takes tokens without an end. Clocks may differ by a minute.
    @Bean
    OAuth2TokenValidator<Jwt> tokenTime() {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        return time;
    }
}

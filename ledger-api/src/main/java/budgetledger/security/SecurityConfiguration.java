package budgetledger.security;

import budgetledger.config.Deployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/// One chain for everything. No session and no cookie is ever made, so there is nothing that another site could
/// make a browser send along, and CSRF protection would protect nothing.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SignIn signIn(Deployment deployment, Environment environment) {
        return SignIn.of(deployment, environment);
    }

    @Bean
    UserDetailsService sampleUsers(Deployment deployment) {
        return SampleUsers.of(deployment);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Deployment deployment, SignIn signIn, UnmappedPaths unmapped) {
        SecurityProblems problems = new SecurityProblems(signIn);
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(rules -> Routes.rules(rules, deployment, unmapped));
        if (signIn.passwords()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
        }
        if (signIn.tokens()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenPerson())));
        }
        return http.build();
    }
}

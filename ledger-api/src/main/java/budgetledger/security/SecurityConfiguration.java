package budgetledger.security;

import java.time.InstantSource;
import javax.sql.DataSource;

import budgetledger.authority.AccessBook;
import budgetledger.config.Deployment;
import budgetledger.person.Passwords;
import budgetledger.person.Register;
import budgetledger.person.SignInCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// One chain for everything. Unless people sign in with a browser at an identity provider, see [BrowserSignIn], no
/// session and no cookie is ever made, so there is nothing that another site could make a browser send along, and CSRF
/// protection would protect nothing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PasswordSettings.class, TokenSettings.class})
class SecurityConfiguration {
    @Bean
    SignIn signIn(Environment environment) {
        return SignIn.of(environment);
    }

    @Bean
    Passwords passwords(PasswordSettings settings, Deployment deployment) {
        return new Passwords(settings.bcryptStrength(), deployment.sample());
    }

    /// By which accounts are locked and opened again; a test has another.
    @Bean
    InstantSource registerClock() {
        return InstantSource.system();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Register register(DataSource source, InstantSource registerClock) {
        return new Register(source, registerClock);
    }

    @Bean
    Rights rights(AccessBook access) {
        return new GrantedRights(access);
    }

    @Bean
    AuthenticationProvider accountSignIn(Register register, Passwords passwords, Rights rights) {
        return new AccountSignIn(new SignInCheck(register, passwords), rights);
    }

    @Bean
    TokenPerson tokenPerson(Register register, Rights rights, TokenSettings settings) {
        return new TokenPerson(register, rights, settings.personClaim());
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Deployment deployment, SignIn signIn, UnmappedPaths unmapped,
            TokenPerson tokenPerson, ObjectProvider<ClientRegistrationRepository> providers, Register register,
            Rights rights, TokenSettings settings) {
        SecurityProblems problems = new SecurityProblems(signIn);
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new InitialPasswordFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> Routes.rules(rules, deployment, unmapped));
        if (signIn.tokens()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(tokenPerson)));
        }
        if (providers.getIfAvailable() != null) {
            new BrowserSignIn(register, rights, settings, problems).add(http);
        }
        return http.build();
    }
}

package budgetledger.security;

import budgetledger.budget.Role;
import budgetledger.config.Deployment;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// The one table of who may call what. A route that is not in it is refused to everybody.
final class Routes {
    static final String ME = "/api/v1/me";
    static final String MY_PASSWORD = "/api/v1/me/password";

    /// Who may read figures.
    private static final Role[] READERS =
            {Role.MAKER, Role.CHECKER, Role.AUDITOR, Role.SYS_ADMIN, Role.BUDGET_OFFICER};
    private static final String[] REGISTERS = {"/api/v1/persons", "/api/v1/accounts"};
    private static final String[] ACCOUNT_STEPS =
            {"/api/v1/accounts/*/lock", "/api/v1/accounts/*/unlock", "/api/v1/accounts/*/reset"};
    private static final String[] READS = {
        "/api/v1/comparisons", "/api/v1/figures", "/api/v1/figures/*", "/api/v1/breakdowns", "/api/v1/departments",
        "/api/v1/events", "/api/v1/events/*", "/api/v1/adjustments", "/api/v1/adjustments/*",
        "/api/v1/budgets/*/*", "/api/v1/replays/*"
    };
    private static final String[] DESCRIPTIONS = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**",
        "/actuator/health", "/actuator/health/**"
    };

    private Routes() {}

    static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Deployment deployment, UnmappedPaths unmapped) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        if (deployment.sample()) { // reachable from this machine only
            rules.requestMatchers(HttpMethod.GET, DESCRIPTIONS).permitAll();
        } else {
            rules.requestMatchers(HttpMethod.GET, DESCRIPTIONS).hasAnyRole(Authorities.names(Role.values()));
        }
        accounts(rules);
        rules.requestMatchers(HttpMethod.GET, READS).hasAnyRole(Authorities.names(READERS))
                .requestMatchers(HttpMethod.HEAD, READS).hasAnyRole(Authorities.names(READERS))
                .requestMatchers(HttpMethod.POST, "/api/v1/adjustments").hasAnyRole(Authorities.names(Role.MAKER))
                .requestMatchers(HttpMethod.PUT, "/api/v1/adjustments/*/submission",
                        "/api/v1/adjustments/*/withdrawal").hasAnyRole(Authorities.names(Role.MAKER))
                // A maker gets as far as to be told the four-eyes rule; only a checker decides.
                .requestMatchers(HttpMethod.PUT, "/api/v1/adjustments/*/approval", "/api/v1/adjustments/*/rejection")
                .hasAnyRole(Authorities.names(Role.CHECKER, Role.MAKER))
                .requestMatchers(HttpMethod.POST, "/api/v1/budgets", "/api/v1/budgets/*/*/enactments")
                .hasAnyRole(Authorities.names(Role.BUDGET_OFFICER))
                .requestMatchers(HttpMethod.POST, "/api/v1/replays").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .requestMatchers("/actuator", "/actuator/**").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .anyRequest().access(unmapped);
    }

    private static void accounts(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, ME).authenticated()
                .requestMatchers(HttpMethod.HEAD, ME).authenticated()
                .requestMatchers(HttpMethod.PUT, MY_PASSWORD).authenticated()
                .requestMatchers(HttpMethod.GET, REGISTERS).hasAnyRole(Authorities.names(Role.SEC_ADMIN))
                .requestMatchers(HttpMethod.HEAD, REGISTERS).hasAnyRole(Authorities.names(Role.SEC_ADMIN))
                .requestMatchers(HttpMethod.POST, REGISTERS).hasAnyRole(Authorities.names(Role.SEC_ADMIN))
                .requestMatchers(HttpMethod.PUT, ACCOUNT_STEPS).hasAnyRole(Authorities.names(Role.SEC_ADMIN));
    }
}

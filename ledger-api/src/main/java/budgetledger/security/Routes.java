package budgetledger.security;

import budgetledger.config.Deployment;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// The one table of who may call what. A route that is not in it is refused to everybody.
final class Routes {
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
            rules.requestMatchers(HttpMethod.GET, DESCRIPTIONS).hasAnyRole(Role.all());
        }
        rules.requestMatchers(HttpMethod.GET, READS).hasAnyRole(Role.all())
                .requestMatchers(HttpMethod.HEAD, READS).hasAnyRole(Role.all())
                .requestMatchers(HttpMethod.POST, "/api/v1/adjustments").hasAnyRole(Role.names(Role.MAKER))
                .requestMatchers(HttpMethod.PUT, "/api/v1/adjustments/*/submission",
                        "/api/v1/adjustments/*/withdrawal").hasAnyRole(Role.names(Role.MAKER))
                // A maker gets as far as to be told the four-eyes rule; only a checker decides.
                .requestMatchers(HttpMethod.PUT, "/api/v1/adjustments/*/approval", "/api/v1/adjustments/*/rejection")
                .hasAnyRole(Role.names(Role.CHECKER, Role.MAKER))
                .requestMatchers(HttpMethod.POST, "/api/v1/budgets", "/api/v1/budgets/*/*/enactments")
                .hasAnyRole(Role.names(Role.BUDGET_OFFICER))
                .requestMatchers(HttpMethod.POST, "/api/v1/replays").hasAnyRole(Role.names(Role.ADMIN))
                .requestMatchers("/actuator", "/actuator/**").hasAnyRole(Role.names(Role.ADMIN))
                .anyRequest().access(unmapped);
    }
}

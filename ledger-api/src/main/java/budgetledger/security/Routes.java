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
            {Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER, Role.UNIT_VIEWER, Role.AUDITOR};
    private static final Role[] EVENT_READERS = {Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER, Role.UNIT_VIEWER,
        Role.AUDITOR, Role.SEC_ADMIN, Role.AUDIT_ADMIN};
    private static final String[] REGISTERS = {"/api/v1/persons", "/api/v1/accounts"};
    private static final String[] ACCOUNT_STEPS =
            {"/api/v1/accounts/*/lock", "/api/v1/accounts/*/unlock", "/api/v1/accounts/*/reset"};
    private static final String[] READS = {
        "/api/v1/comparisons", "/api/v1/figures", "/api/v1/figures/*",
        "/api/v1/figures/*/provenance", "/api/v1/changes", "/api/v1/explanations", "/api/v1/certificates",
        "/api/v1/counterfactuals", "/api/v1/bisections",
        "/api/v1/breakdowns", "/api/v1/departments",
        "/api/v1/adjustments", "/api/v1/adjustments/*", "/api/v1/batches/*", "/api/v1/budgets/*/*",
        "/api/v1/budgets/*/*/measures", "/api/v1/moves"
    };
    /// Who read what. Whom it is about does not read it.
    private static final String TRAIL = "/api/v1/reads";
    /// Events are about budgets and about access.
    private static final String[] EVENTS = {"/api/v1/events", "/api/v1/events/*"};
    private static final String[] DECISIONS = {
        "/api/v1/adjustments/*/approval", "/api/v1/adjustments/*/rejection", "/api/v1/adjustments/*/return"
    };
    private static final String[] YEAR_ACTS = {
        "/api/v1/budgets/*/*/execution", "/api/v1/budgets/*/*/closing", "/api/v1/budgets/*/*/freeze",
        "/api/v1/budgets/*/*/unfreeze", "/api/v1/budgets/*/*/measures/*/adoption",
        "/api/v1/budgets/*/*/measures/*/cancellation"
    };
    private static final String MY_RIGHTS = "/api/v1/me/rights";
    private static final Role[] GRANT_READERS = {Role.SEC_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR};
    /// Who may have something to delegate. Who audits has no write route at all.
    private static final Role[] DELEGATORS = {Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER, Role.UNIT_VIEWER};
    private static final Role[] DELEGATION_ENDERS =
            {Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER, Role.UNIT_VIEWER, Role.SEC_ADMIN};
    private static final String[] GRANTS = {"/api/v1/grants", "/api/v1/grants/*"};
    private static final String[] GRANT_STEPS =
            {"/api/v1/grants/*/approval", "/api/v1/grants/*/refusal", "/api/v1/grants/*/revocation"};
    /// What everybody who has to do with budgets or with access may see, each in the own scope.
    private static final String[] ACCESS_READS = {
        "/api/v1/delegations", "/api/v1/delegations/*", "/api/v1/policies", "/api/v1/policies/*", "/api/v1/approvers"
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
        adjustments(rules);
        access(rules);
        rules.requestMatchers(HttpMethod.GET, TRAIL).hasAnyRole(Authorities.names(Role.AUDIT_ADMIN))
                .requestMatchers(HttpMethod.HEAD, TRAIL).hasAnyRole(Authorities.names(Role.AUDIT_ADMIN))
                .requestMatchers(HttpMethod.GET, READS).hasAnyRole(Authorities.names(READERS))
                .requestMatchers(HttpMethod.HEAD, READS).hasAnyRole(Authorities.names(READERS))
                .requestMatchers(HttpMethod.GET, EVENTS).hasAnyRole(Authorities.names(EVENT_READERS))
                .requestMatchers(HttpMethod.HEAD, EVENTS).hasAnyRole(Authorities.names(EVENT_READERS))
                .requestMatchers(HttpMethod.POST, "/api/v1/budgets", "/api/v1/budgets/*/*/enactments",
                        "/api/v1/budgets/*/*/measures").hasAnyRole(Authorities.names(Role.BUDGET_OFFICER))
                .requestMatchers(HttpMethod.PUT, YEAR_ACTS).hasAnyRole(Authorities.names(Role.BUDGET_OFFICER))
                .requestMatchers(HttpMethod.GET, "/api/v1/replays/*").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .requestMatchers(HttpMethod.HEAD, "/api/v1/replays/*").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .requestMatchers(HttpMethod.POST, "/api/v1/replays").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .requestMatchers("/actuator", "/actuator/**").hasAnyRole(Authorities.names(Role.SYS_ADMIN))
                .anyRequest().access(unmapped);
    }

    private static void adjustments(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.POST, "/api/v1/adjustments", "/api/v1/adjustments/batch",
                        "/api/v1/batches/*/reversal").hasAnyRole(Authorities.names(Role.MAKER))
                .requestMatchers(HttpMethod.PUT, "/api/v1/adjustments/*", "/api/v1/adjustments/*/submission",
                        "/api/v1/adjustments/*/withdrawal").hasAnyRole(Authorities.names(Role.MAKER))
                // A maker gets as far as to be told the four-eyes rule; only others decide.
                .requestMatchers(HttpMethod.PUT, DECISIONS)
                .hasAnyRole(Authorities.names(Role.CHECKER, Role.BUDGET_OFFICER, Role.MAKER))
                .requestMatchers(HttpMethod.POST, "/api/v1/adjustments/*/notes")
                .hasAnyRole(Authorities.names(Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER));
    }

    private static void access(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, MY_RIGHTS).authenticated()
                .requestMatchers(HttpMethod.HEAD, MY_RIGHTS).authenticated()
                .requestMatchers(HttpMethod.GET, GRANTS).hasAnyRole(Authorities.names(GRANT_READERS))
                .requestMatchers(HttpMethod.HEAD, GRANTS).hasAnyRole(Authorities.names(GRANT_READERS))
                .requestMatchers(HttpMethod.POST, "/api/v1/grants").hasAnyRole(Authorities.names(Role.SEC_ADMIN))
                .requestMatchers(HttpMethod.PUT, GRANT_STEPS).hasAnyRole(Authorities.names(Role.SEC_ADMIN))
                .requestMatchers(HttpMethod.GET, ACCESS_READS).hasAnyRole(Authorities.names(EVENT_READERS))
                .requestMatchers(HttpMethod.HEAD, ACCESS_READS).hasAnyRole(Authorities.names(EVENT_READERS))
                .requestMatchers(HttpMethod.POST, "/api/v1/delegations").hasAnyRole(Authorities.names(DELEGATORS))
                .requestMatchers(HttpMethod.PUT, "/api/v1/delegations/*/end")
                .hasAnyRole(Authorities.names(DELEGATION_ENDERS))
                .requestMatchers(HttpMethod.POST, "/api/v1/policies")
                .hasAnyRole(Authorities.names(Role.BUDGET_OFFICER))
                .requestMatchers(HttpMethod.PUT, "/api/v1/policies/*/adoption", "/api/v1/policies/*/refusal")
                .hasAnyRole(Authorities.names(Role.BUDGET_OFFICER));
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

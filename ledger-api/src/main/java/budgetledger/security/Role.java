package budgetledger.security;

import java.util.Arrays;

/// What a person may do. Everybody with a role may read.
public enum Role {
    /// Writes down adjustments and hands them over.
    MAKER,
    /// Decides what others handed over.
    CHECKER,
    /// Reads, and nothing else.
    AUDITOR,
    /// Runs the service: rebuilds, metrics.
    ADMIN,
    /// Opens and enacts budgets.
    BUDGET_OFFICER;

    static String[] all() {
        return names(values());
    }

    static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}

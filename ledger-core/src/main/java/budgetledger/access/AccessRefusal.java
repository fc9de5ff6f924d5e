package budgetledger.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import budgetledger.budget.GrantId;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import org.jspecify.annotations.Nullable;

/// Why a command about access was not carried out: a value with a stable code and the evidence.
public sealed interface AccessRefusal extends LedgerRefusal {
    @Override
    AccessRefusalCode code();

    private static Map<String, String> evidence(String... namesAndValues) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            evidence.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return evidence;
    }

    record NotFounded() implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.ACCESS_NOT_FOUNDED;
        }

        @Override
        public Map<String, String> evidence() {
            return Map.of();
        }
    }

    /// A refusal that one grant or delegation explains: the one named, or the one that is there already.
    record GrantRefused(AccessRefusalCode code, GrantId grant) implements AccessRefusal {
        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("grant", grant.toString());
        }
    }

    record PolicyRefused(AccessRefusalCode code, PolicyId policy) implements AccessRefusal {
        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("policy", policy.toString());
        }
    }

    /// A refusal because of who somebody is: the founder, the person granted, the proposer.
    record PersonRefused(AccessRefusalCode code, PersonId person) implements AccessRefusal {
        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("person", person.value());
        }
    }

    record NotEntitled(PersonId person, Role needed, Scope scope) implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.NOT_ENTITLED;
        }

        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("person", person.value(), "needed", needed.name(), "scope", text(scope));
        }
    }

    record WrongStatus(String status, String needed) implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.WRONG_STATUS;
        }

        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("status", status, "needed", needed);
        }
    }

    record RoleRefused(AccessRefusalCode code, Role role) implements AccessRefusal {
        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("role", role.name());
        }
    }

    /// It has no end, or it lasts too long.
    ///
    /// @param to the last day asked for, null for none
    record DelegationTooLong(LocalDate from, @Nullable LocalDate to) implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.DELEGATION_TOO_LONG;
        }

        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("from", from.toString(), "to", to == null ? "-" : to.toString(), "daysMax",
                    Integer.toString(Delegation.DAYS_MAX));
        }
    }

    /// More than the giver has by that grant.
    ///
    /// @param beyond what goes beyond: role, scope, years, limit or term
    record BeyondOwnGrant(GrantId grant, String beyond) implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.BEYOND_OWN_GRANT;
        }

        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("grant", grant.toString(), "beyond", beyond);
        }
    }

    /// The person has, or may get, a role that one person never has besides the one asked for.
    ///
    /// @param grant the grant or delegation by which he has the other one
    record ExcludedRoles(PersonId person, Role asked, Role held, GrantId grant) implements AccessRefusal {
        @Override
        public AccessRefusalCode code() {
            return AccessRefusalCode.EXCLUDED_ROLES;
        }

        @Override
        public Map<String, String> evidence() {
            return AccessRefusal.evidence("person", person.value(), "asked", asked.name(), "held", held.name(),
                    "grant", grant.toString());
        }
    }

    private static String text(Scope scope) {
        if (scope.department() == null) {
            return "*";
        }
        String unit = scope.unit() == null ? "" : "/" + scope.unit();
        return scope.department() + unit + (scope.subtree() ? "" : "!");
    }
}

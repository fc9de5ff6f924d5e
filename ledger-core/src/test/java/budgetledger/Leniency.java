package budgetledger;

import budgetledger.access.AccessEvent;
import budgetledger.access.AccessEvent.DelegationEnded;
import budgetledger.access.AccessEvent.DelegationGiven;
import budgetledger.access.AccessEvent.GrantProposed;
import budgetledger.access.AccessEvent.GrantRevoked;
import budgetledger.access.AccessEvolution;
import budgetledger.access.AccessState;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Scope;

/// One thing about rights that is overlooked: what is then accepted was refused for that alone.
enum Leniency {
    REVOCATION,
    TERM,
    YEARS,
    SCOPE,
    LIMIT;

    AccessState evolve(AccessState state, AccessEvent event) {
        return switch (event) {
            case GrantRevoked _, DelegationEnded _ when this == REVOCATION -> state;
            case GrantProposed e -> AccessEvolution.evolve(state,
                    new GrantProposed(e.act(), e.grant(), e.person(), more(e.what())));
            case DelegationGiven e -> AccessEvolution.evolve(state,
                    new DelegationGiven(e.act(), e.delegation(), e.grant(), e.person(), more(e.what())));
            default -> AccessEvolution.evolve(state, event);
        };
    }

    private Entitlement more(Entitlement what) {
        return switch (this) {
            case REVOCATION -> what;
            case TERM -> new Entitlement(what.role(), what.scope(), what.years(), what.limit(),
                    new Term(what.term().from(), null));
            case YEARS -> new Entitlement(what.role(), what.scope(), YearSpan.ALL, what.limit(), what.term());
            case SCOPE -> new Entitlement(what.role(), Scope.EVERYTHING, what.years(), what.limit(), what.term());
            case LIMIT -> new Entitlement(what.role(), what.scope(), what.years(), null, what.term());
        };
    }
}

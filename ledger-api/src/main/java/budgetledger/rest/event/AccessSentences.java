package budgetledger.rest.event;

import budgetledger.access.AccessEvent;
import budgetledger.access.AccessEvent.AccessFounded;
import budgetledger.access.AccessEvent.DelegationEnded;
import budgetledger.access.AccessEvent.DelegationGiven;
import budgetledger.access.AccessEvent.GrantApproved;
import budgetledger.access.AccessEvent.GrantDeclined;
import budgetledger.access.AccessEvent.GrantProposed;
import budgetledger.access.AccessEvent.GrantRevoked;
import budgetledger.access.AccessEvent.PolicyAdopted;
import budgetledger.access.AccessEvent.PolicyDeclined;
import budgetledger.access.AccessEvent.PolicyProposed;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Scope;

/// Sentences about who may do what.
record AccessSentences(Wording wording) {
    String of(AccessEvent event) {
        String who = wording.who(event.act());
        String document = wording.document(event.act().document());
        String why = event.act().reason().text();
        return switch (event) {
            case AccessFounded e -> wording.text("access.AccessFounded", who, document, e.person(), e.grant());
            case GrantProposed e -> wording.text("access.GrantProposed", who, document, e.person(), what(e.what()),
                    e.grant());
            case GrantApproved e -> wording.text("access.GrantApproved", who, document, e.person(), e.proposer(),
                    e.grant());
            case GrantDeclined e -> wording.text("access.GrantDeclined", who, document, e.person(), e.grant(), why);
            case GrantRevoked e -> wording.text("access.GrantRevoked", who, document, e.person(), e.grant(), why);
            case DelegationGiven e -> wording.text("access.DelegationGiven", who, document, e.person(),
                    what(e.what()), e.delegation(), e.grant());
            case DelegationEnded e -> wording.text("access.DelegationEnded", who, document, e.person(),
                    e.delegation(), why);
            case PolicyProposed e -> wording.text("access.PolicyProposed", who, document, e.content().name(),
                    e.content().rules().size(), e.department() == null ? wording.text("everybody")
                            : wording.text("of-department", e.department()), e.effectiveFrom(), e.policy());
            case PolicyAdopted e -> wording.text("access.PolicyAdopted", who, document, e.proposer(), e.policy());
            case PolicyDeclined e -> wording.text("access.PolicyDeclined", who, document, e.policy(), why);
        };
    }

    private String what(Entitlement what) {
        return wording.text("entitlement", wording.word(what.role(), "role"), scope(what.scope()),
                years(what.years()), days(what.term()),
                what.limit() == null ? "" : wording.text("limit", wording.amount(what.limit())));
    }

    private String scope(Scope scope) {
        if (scope.department() == null) {
            return wording.text("scope.everything");
        }
        if (scope.unit() == null) {
            return wording.text(scope.subtree() ? "scope.department" : "scope.department-itself", scope.department());
        }
        return wording.text(scope.subtree() ? "scope.unit-below" : "scope.unit", scope.department(), scope.unit());
    }

    private String years(YearSpan years) {
        if (years.from() == null) {
            return years.to() == null ? wording.text("years.all") : wording.text("years.to", years.to());
        }
        return years.to() == null ? wording.text("years.from", years.from())
                : wording.text("years.span", years.from(), years.to());
    }

    private String days(Term term) {
        return term.to() == null ? wording.text("days.open", term.from())
                : wording.text("days", term.from(), term.to());
    }
}

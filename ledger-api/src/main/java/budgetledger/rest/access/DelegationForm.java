package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.GiveDelegation;
import budgetledger.access.AccessRefusal.GrantRefused;
import budgetledger.access.AccessRefusalCode;
import budgetledger.access.AccessState;
import budgetledger.access.Delegation;
import budgetledger.access.Entitlement;
import budgetledger.access.Grant;
import budgetledger.access.Term;
import budgetledger.budget.Act;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.DocumentForm;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.Parts;
import budgetledger.rest.request.ReasonForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delegation as a body gives it. What is left out is as in the own grant that it is a part of.
@Schema(name = "DelegationGiven")
record DelegationForm(
        @Schema(format = "uuid", description = "an own grant in force") String grant,
        @Schema(description = "id of a registered person", example = "p-1024") String person,
        @Nullable String department,
        @Nullable String unit,
        @Schema(description = "with what is below it", defaultValue = "true") @Nullable Boolean subtree,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String limit,
        @Schema(format = "date", description = "today when left out") @Nullable String validFrom,
        @Schema(format = "date", description = "the last day; 366 days at most") @Nullable String validTo,
        ReasonForm reason,
        DocumentForm document,
        @Schema(format = "date", description = "today when left out") @Nullable String effectiveOn) {
    static GiveDelegation read(Body body, PersonId actor, GrantId id, AccessState state, LocalDate today) {
        Inputs inputs = Inputs.ofBody();
        DelegationForm form = Forms.read(body, DelegationForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        GrantId own = inputs.optional("/grant", form.grant, AccessIds.GRANT).orNull();
        Input<PersonId> person = inputs.optional("/person", form.person, Format.PERSON);
        Input<Reason> reason = parts.reason(form.reason, "/reason");
        Input<DocumentRef> document = parts.document(form.document, "/document", false);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn, Format.DATE);
        if (own == null) {
            inputs.check();
            throw new IllegalStateException("a grant that is not given is a fault");
        }
        Entitlement whole = whole(state, own, actor, today);
        Input<Entitlement> what = new Extent(form.department, form.unit, form.subtree, form.yearFrom, form.yearTo,
                form.limit, form.validFrom, form.validTo).of(whole, inputs);
        inputs.check();
        Act act = new Act(actor, null, day.or(today), reason.get(), document.get(), Provenance.ORIGINAL);
        return new GiveDelegation(act, id, own, person.get(), what.get());
    }

    /// All that is left of the grant from today on. Without the grant nothing can be said of its parts, and a grant of
    /// somebody else is like none.
    private static Entitlement whole(AccessState state, GrantId id, PersonId actor, LocalDate today) {
        Grant grant = state.grants().get(id);
        if (grant == null || !grant.person().equals(actor)) {
            Delegation delegation = state.delegations().get(id);
            boolean chain = delegation != null && delegation.person().equals(actor);
            throw ProblemException.of(new GrantRefused(
                    chain ? AccessRefusalCode.DELEGATION_CHAIN : AccessRefusalCode.GRANT_NOT_FOUND, id));
        }
        Entitlement all = grant.what();
        Term term = all.term();
        return new Entitlement(all.role(), all.scope(), all.years(), all.limit(),
                term.hasEndedBy(today) || term.from().isAfter(today) ? term : new Term(today, term.to()));
    }
}

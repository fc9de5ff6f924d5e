package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Act;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
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

/// A grant as a body proposes it. Without a department it is over everything; without years, limit or last day it has
/// no such bounds.
@Schema(name = "GrantGiven")
record GrantForm(
        @Schema(description = "id of a registered person", example = "p-1024") String person,
        @Schema(allowableValues = {"MAKER", "CHECKER", "BUDGET_OFFICER", "UNIT_VIEWER", "AUDITOR", "SYS_ADMIN",
            "SEC_ADMIN", "AUDIT_ADMIN"}) String role,
        @Schema(example = "zwfwb", description = "all when left out") @Nullable String department,
        @Schema(example = "001") @Nullable String unit,
        @Schema(description = "with what is below it", defaultValue = "true") @Nullable Boolean subtree,
        @Schema(example = "2022") @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Schema(example = "500000.00", description = "the largest amount of one approval, or of what a maker asks for"
                + " on a unit in a month") @Nullable String limit,
        @Schema(format = "date", description = "today when left out") @Nullable String validFrom,
        @Schema(format = "date", description = "the last day") @Nullable String validTo,
        ReasonForm reason,
        DocumentForm document,
        @Schema(format = "date", description = "today when left out") @Nullable String effectiveOn) {
    static ProposeGrant read(Body body, PersonId actor, GrantId id, LocalDate today) {
        Inputs inputs = Inputs.ofBody();
        GrantForm form = Forms.read(body, GrantForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Parts parts = new Parts(inputs);
        Input<PersonId> person = inputs.optional("/person", form.person, Format.PERSON);
        Role role = inputs.optional("/role", form.role, Format.name(Role.class)).or(Role.MAKER);
        Input<Entitlement> what = new Extent(form.department, form.unit, form.subtree, form.yearFrom, form.yearTo,
                form.limit, form.validFrom, form.validTo)
                        .of(new Entitlement(role, Scope.EVERYTHING, YearSpan.ALL, null, new Term(today, null)), inputs);
        Input<Reason> reason = parts.reason(form.reason, "/reason");
        Input<DocumentRef> document = parts.document(form.document, "/document", false);
        Input<LocalDate> day = inputs.optional("/effectiveOn", form.effectiveOn, Format.DATE);
        inputs.check();
        Act act = new Act(actor, null, day.or(today), reason.get(), document.get(), Provenance.ORIGINAL);
        return new ProposeGrant(act, id, person.get(), what.get());
    }
}

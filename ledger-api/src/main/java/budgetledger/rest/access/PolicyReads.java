package budgetledger.rest.access;

import java.time.LocalDate;

import budgetledger.access.AccessRefusal;
import budgetledger.access.PolicyId;
import budgetledger.access.PolicyVersion;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.PersonId;
import budgetledger.rest.access.GrantReads.OneQuery;
import budgetledger.rest.access.KnownAccess.Known;
import budgetledger.rest.access.PolicyView.InForceView;
import budgetledger.rest.access.PolicyView.PoliciesView;
import budgetledger.rest.read.Answers;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/policies`, `GET /api/v1/policies/{id}` and `GET /api/v1/policies/in-force`.
@RestController
@Tag(name = "policies")
class PolicyReads {
    private final KnownAccess access;

    PolicyReads(KnownAccess access) {
        this.access = access;
    }

    /// The query of a list as it was sent.
    @QueryForm
    record PoliciesQuery(
            @Parameter(description = "only those for this department or for all") @Nullable String department,
            @Parameter(description = "only those that begin by this day") @Nullable String on,
            @Parameter(description = "as known at this position or time") @Nullable String knownAt,
            @Parameter(description = "those behind this id, as the link next gives it") @Nullable String after,
            @Parameter(description = "how many at most")
            @Schema(defaultValue = "100", type = "integer", maximum = "500")
            @Nullable String limit) {}

    /// The query of what is in force as it was sent.
    @QueryForm
    record InForceQuery(
            @Parameter(required = true, example = "zwfwb") @Nullable String department,
            @Parameter(description = "today when left out") @Nullable String on,
            @Parameter(description = "as known at this position or time") @Nullable String knownAt) {}

    private record Filter(@Nullable DepartmentCode department, @Nullable LocalDate on) {
        boolean fits(PolicyVersion policy) {
            return (department == null || policy.department() == null || department.equals(policy.department()))
                    && (on == null || !policy.effectiveFrom().isAfter(on));
        }

        Links link() {
            return Links.to(PolicyView.PATH).with("department", department).with("on", on);
        }
    }

    @GetMapping(path = PolicyView.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listPolicies", summary = "Lists approval policies, those that wait or were refused too")
    ResponseEntity<PoliciesView> list(PersonId reader, @ParameterObject PoliciesQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Filter filter = new Filter(inputs.optional("department", query.department(), Format.DEPARTMENT).orNull(),
                inputs.optional("on", query.on(), Format.DATE).orNull());
        AccessPage<PolicyId> page = AccessPage.read(inputs, query.after(), query.limit(), AccessIds.POLICY);
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        AccessSight sight = access.sight(reader);
        AccessPage.Shown<PolicyVersion> shown = page.of(known.state().policies(),
                policy -> filter.fits(policy) && sight.sees(policy));
        String last = shown.more() ? shown.values().getLast().id().toString() : "";
        return Answers.at(known.position(), new PoliciesView(
                shown.values().stream().map(policy -> PolicyView.of(policy, known.position())).toList(),
                known.position(), page.links(filter::link, known.position(), shown.more(), last)));
    }

    @GetMapping(path = PolicyView.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getPolicy", summary = "Gives one approval policy")
    ResponseEntity<PolicyView> get(PersonId reader, @PathVariable String id, @ParameterObject OneQuery query) {
        PolicyId asked = AccessIds.of(id, AccessIds.POLICY);
        Inputs inputs = Inputs.ofParameters();
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        Known known = access.at(clocks);
        return Answers.at(known.position(),
                PolicyView.of(access.sight(reader).policy(known.state(), asked), known.position()));
    }

    @GetMapping(path = PolicyView.PATH + "/in-force", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getPolicyInForce", summary = "Gives the approval policy that counts on a day")
    ResponseEntity<InForceView> inForce(PersonId reader, @ParameterObject InForceQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Input<DepartmentCode> department = inputs.required("department", query.department(), Format.DEPARTMENT);
        LocalDate on = inputs.optional("on", query.on(), Format.DATE).or(access.today());
        Clocks clocks = KnownAccess.clocks(inputs, query.knownAt());
        inputs.check();
        access.sight(reader).require(new BudgetId(department.get(), new FiscalYear(on.getYear())), null);
        Known known = access.at(clocks);
        return Answers.at(known.position(), InForceView.of(department.get(), on,
                known.state().versionFor(department.get(), on).orElse(null), known.position()));
    }
}

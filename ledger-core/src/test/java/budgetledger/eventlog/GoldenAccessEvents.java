package budgetledger.eventlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import budgetledger.access.PolicyId;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.UnitCode;
import budgetledger.budget.VirementMove;

import static budgetledger.Samples.CHECKER;
import static budgetledger.Samples.HEAD;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.yuan;

/// One fixed event of each type of access, like [GoldenEvents].
final class GoldenAccessEvents {
    private static final GrantId GRANT = GrantId.parse("4c1d7a90-1111-4222-8333-444455556666");
    private static final GrantId DELEGATION = GrantId.parse("9e8f0a1b-2222-4333-8444-555566667777");
    private static final PolicyId POLICY = PolicyId.parse("0d3c5e7f-3333-4444-8555-666677778888");
    private static final ApprovalPolicy CONTENT = new ApprovalPolicy("审批\"权限\"", List.of(
            new ApprovalRule("大额", Set.of(AdjustmentKind.SUPPLEMENT, AdjustmentKind.REDUCTION), Set.of(
                    SupplementSource.WITHHELD, SupplementSource.RESERVE_FUND), yuan("1000000.00"),
                    List.of(Role.CHECKER, Role.BUDGET_OFFICER), true, false),
            new ApprovalRule("小额", Set.of(), Set.of(), yuan("0.00"), List.of(), false, true)),
            Map.of(VirementMove.WITHIN, VirementMove.Level.FINANCE,
                    VirementMove.BETWEEN_UNITS, VirementMove.Level.FORBIDDEN));

    private GoldenAccessEvents() {}

    static List<AccessEvent> of(Act plain, Act full) {
        return List.of(
                new AccessFounded(plain, GRANT, MAKER),
                new GrantProposed(full, GRANT, HEAD, new Entitlement(Role.CHECKER, new Scope(
                        new DepartmentCode("sample"), new UnitCode("001.02"), false), new YearSpan(
                                new FiscalYear(2022), null), yuan("50000.00"),
                        new Term(LocalDate.of(2022, 3, 5), LocalDate.of(2022, 12, 31)))),
                new GrantApproved(full.by(CHECKER), GRANT, HEAD, MAKER),
                new GrantDeclined(full, GRANT, HEAD),
                new GrantRevoked(full, GRANT, HEAD),
                new DelegationGiven(full, DELEGATION, GRANT, CHECKER, new Entitlement(Role.BUDGET_OFFICER,
                        Scope.EVERYTHING, new YearSpan(null, new FiscalYear(2023)), null,
                        new Term(LocalDate.of(2022, 3, 5), null))),
                new DelegationEnded(full, DELEGATION, CHECKER),
                new PolicyProposed(full, POLICY, null, LocalDate.of(2022, 4, 1), CONTENT),
                new PolicyAdopted(full.by(CHECKER), POLICY, MAKER),
                new PolicyDeclined(plain, POLICY));
    }
}

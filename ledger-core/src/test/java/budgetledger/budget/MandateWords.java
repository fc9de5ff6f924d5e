package budgetledger.budget;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.Samples;
import budgetledger.money.Money;

/// Reads who may do what as the decision tables write it:
///
/// - `as=` rights joined by commas: `CHECKER`, `MAKER@sample`, `MAKER@sample/001`, each with an own limit
///   (`:100.00`) and, when it is somebody else's, whose (`~p-head`); all roles on everything unless said
/// - `represents=` persons joined by commas
/// - `policy=` a policy by name, see below; the standard one unless said
final class MandateWords {
    /// Policies that the tables name. `two`: department, then finance. `three`: two at the department, one at finance.
    /// `auto`: below 50.00 nobody. `council`: from 50.00 on a resolution. `kinds`: reductions and supplements from a
    /// reserve go to finance. `open` and `strict`: a matrix that allows, and one that forbids, what others do not.
    private static final Map<String, ApprovalPolicy> POLICIES = Map.of(
            "two", policy("两级", rule("两级审批", "0.00", Role.CHECKER, Role.BUDGET_OFFICER)),
            "three", policy("三人", rule("三人审批", "0.00", Role.CHECKER, Role.CHECKER, Role.BUDGET_OFFICER)),
            "auto", policy("自动", rule("小额自动", "0.00"), rule("五十元以上", "50.00", Role.CHECKER)),
            "council", policy("决议", new ApprovalRule("须有决议", Set.of(), Set.of(), Samples.yuan("50.00"),
                    List.of(Role.CHECKER), true, false)),
            "kinds", policy("分类", new ApprovalRule("追减", Set.of(AdjustmentKind.REDUCTION), Set.of(), Money.ZERO,
                            List.of(Role.BUDGET_OFFICER), false, false),
                    new ApprovalRule("预备费", Set.of(), Set.of(SupplementSource.RESERVE_FUND), Money.ZERO,
                            List.of(Role.BUDGET_OFFICER), false, false)),
            "open", matrix("放开", VirementMove.Level.DEPARTMENT, VirementMove.values()),
            "strict", matrix("收紧", VirementMove.Level.FORBIDDEN, VirementMove.WITHIN));

    private MandateWords() {}

    static Mandate read(PersonId person, Map<String, String> options) {
        List<Right> rights = options.containsKey("as")
                ? Arrays.stream(options.get("as").split(",")).map(MandateWords::right).toList()
                : Samples.mandate(person).rights();
        Set<PersonId> represents = options.containsKey("represents")
                ? Arrays.stream(options.get("represents").split(",")).map(PersonId::new).collect(Collectors.toSet())
                : Set.of();
        ApprovalPolicy policy = options.containsKey("policy") ? POLICIES.get(options.get("policy"))
                : ApprovalPolicy.STANDARD;
        return new Mandate(person, rights, represents, policy);
    }

    private static Right right(String words) {
        String[] own = words.split("~");
        String[] limited = own[0].split(":");
        String[] placed = limited[0].split("@");
        String[] place = placed.length == 1 ? new String[0] : placed[1].split("/");
        Scope scope = switch (place.length) {
            case 0 -> Scope.EVERYTHING;
            case 1 -> Scope.of(new DepartmentCode(place[0]));
            default -> new Scope(new DepartmentCode(place[0]), new UnitCode(place[1]), true);
        };
        return new Right(Role.valueOf(placed[0]), scope, limited.length == 1 ? null : Money.ofYuan(limited[1]),
                own.length == 1 ? null : new PersonId(own[1]), Samples.GRANT);
    }

    private static ApprovalPolicy policy(String name, ApprovalRule... rules) {
        return new ApprovalPolicy(name, List.of(rules), Map.of());
    }

    private static ApprovalRule rule(String name, String from, Role... approvers) {
        return new ApprovalRule(name, Set.of(), Set.of(), Samples.yuan(from), List.of(approvers), false,
                approvers.length == 0);
    }

    private static ApprovalPolicy matrix(String name, VirementMove.Level level, VirementMove... moves) {
        Map<VirementMove, VirementMove.Level> levels = new EnumMap<>(VirementMove.class);
        Arrays.stream(moves).forEach(move -> levels.put(move, level));
        return new ApprovalPolicy(name, List.of(), levels);
    }
}

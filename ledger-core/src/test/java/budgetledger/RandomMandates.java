package budgetledger;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The people of the random histories and what they may do, under a policy that changes from command to command.
final class RandomMandates {
    static final PersonId DEPUTY = new PersonId("p-deputy");
    static final PersonId OFFICER = new PersonId("p-officer");
    static final PersonId OTHER_OFFICER = new PersonId("p-officer-2");
    static final PersonId EAST = new PersonId("p-east");
    private static final PersonId POOR = new PersonId("p-poor");
    private static final PersonId STRANGER = new PersonId("p-stranger");
    private static final PersonId ADMINISTRATOR = new PersonId("p-admin");

    static final List<PersonId> MAKERS = List.of(Samples.MAKER, Samples.MAKER, Samples.MAKER, Samples.MAKER,
            Samples.MAKER, Samples.MAKER, POOR, Samples.CHECKER, DEPUTY);
    static final List<PersonId> CHECKERS =
            List.of(Samples.CHECKER, Samples.CHECKER, Samples.HEAD, DEPUTY, OFFICER, OTHER_OFFICER, OFFICER,
                    OTHER_OFFICER);
    static final List<PersonId> UNFIT = List.of(STRANGER, ADMINISTRATOR, EAST, DEPUTY, Samples.HEAD);

    private static final ApprovalRule SMALL = new ApprovalRule("小额自动", Set.of(), Set.of(), Money.ZERO, List.of(), false,
            true);
    private static final ApprovalRule USUAL = new ApprovalRule("一般", Set.of(), Set.of(), Money.ofFen(200_000),
            List.of(Role.CHECKER), false, false);
    private static final ApprovalRule LARGE = new ApprovalRule("大额", Set.of(), Set.of(), Money.ofFen(50_000_000),
            List.of(Role.CHECKER, Role.BUDGET_OFFICER), true, false);
    private static final ApprovalRule TWO = new ApprovalRule("两级", Set.of(), Set.of(), Money.ZERO,
            List.of(Role.CHECKER, Role.BUDGET_OFFICER), false, false);
    static final List<ApprovalPolicy> POLICIES = List.of(ApprovalPolicy.STANDARD, ApprovalPolicy.STANDARD,
            new ApprovalPolicy("两级", List.of(TWO), Map.of()),
            new ApprovalPolicy("分级", List.of(SMALL, USUAL, LARGE), Map.of()));

    private final Random random;

    RandomMandates(Random random) {
        this.random = random;
    }

    Mandate of(PersonId person) {
        return new Mandate(person, rights(person), person.equals(DEPUTY) ? Set.of(Samples.CHECKER) : Set.of(),
                POLICIES.get(random.nextInt(POLICIES.size())));
    }

    private static List<Right> rights(PersonId person) {
        Scope east = new Scope(new DepartmentCode("sample-a"), new UnitCode("001"), true);
        return switch (person.value()) {
            case "p-maker" -> List.of(right(Role.MAKER, Scope.EVERYTHING, null, null));
            case "p-east" -> List.of(right(Role.MAKER, east, null, null));
            case "p-poor" -> List.of(right(Role.MAKER, Scope.EVERYTHING, Money.ofFen(2_000_000), null));
            case "p-checker" -> List.of(right(Role.MAKER, Scope.EVERYTHING, null, null),
                    right(Role.CHECKER, Scope.EVERYTHING, null, null));
            case "p-head" -> List.of(right(Role.CHECKER, Scope.EVERYTHING, Money.ofFen(60_000_000), null));
            case "p-deputy" -> List.of(right(Role.CHECKER, Scope.EVERYTHING, null, Samples.CHECKER),
                    right(Role.MAKER, Scope.EVERYTHING, null, Samples.CHECKER));
            case "p-officer", "p-officer-2" -> List.of(right(Role.BUDGET_OFFICER, Scope.EVERYTHING, null, null));
            case "p-stranger" -> List.of(right(Role.MAKER, Scope.of(new DepartmentCode("elsewhere")), null, null));
            default -> List.of(right(Role.SYS_ADMIN, Scope.EVERYTHING, null, null));
        };
    }

    private static Right right(Role role, Scope scope, @Nullable Money limit, @Nullable PersonId of) {
        return new Right(role, scope, limit, of, Samples.GRANT);
    }
}

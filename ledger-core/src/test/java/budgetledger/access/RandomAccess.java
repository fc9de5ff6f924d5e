package budgetledger.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.VirementMove;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Random commands about access, the same for the same seed: few people, few ids and few scopes, so that they often
/// meet. The days go on.
public final class RandomAccess {
    /// A command, the day on which it met a state, and what became of it.
    public record Step(AccessCommand command, LocalDate today, AccessState before, AccessDecision decision,
            AccessState after) {}

    static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    static final List<String> SCOPES = List.of("*", "zw", "zw!", "zw/001", "zw/001!", "zw/001.02", "zw/002", "yy");
    static final LocalDate FIRST = AccessWords.TODAY;
    private static final int IDS = 400;

    /// Three people who grant: with fewer a random history soon has nobody left who may approve.
    private static final List<String> BEGIN = List.of("found G1 a", "propose G2 b SEC_ADMIN *", "approve G2",
            "propose G3 c SEC_ADMIN *", "approve G3 by=b");

    private final Random random;
    private LocalDate today = FIRST;

    private RandomAccess(long seed) {
        this.random = new Random(seed);
    }

    /// A history of that many commands, refused ones among them.
    public static List<Step> of(long seed, int commands) {
        RandomAccess access = new RandomAccess(seed);
        List<Step> steps = new ArrayList<>();
        AccessState state = AccessState.EMPTY;
        for (int i = 0; i < commands; i++) {
            AccessCommand command = i < BEGIN.size() ? AccessWords.read(BEGIN.get(i)) : access.command(state);
            AccessDecision decision = AccessDecider.decide(command, state, access.today);
            AccessState after = decision instanceof AccessDecision.Accepted(var event)
                    ? AccessEvolution.evolve(state, event) : state;
            steps.add(new Step(command, access.today, state, decision, after));
            state = after;
            access.today = access.today.plusDays(access.random.nextInt(4) / 3);
        }
        return steps;
    }

    private AccessCommand command(AccessState state) {
        Act act = act(random.nextInt(8) == 0 ? pick(PEOPLE) : pick(List.of("a", "b", "c")));
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> new AccessCommand.ProposeGrant(act, id(), person(pick(PEOPLE)), what());
            case 4, 5, 6 -> new AccessCommand.ApproveGrant(act, known(state, Grant.Status.PROPOSED));
            case 7 -> random.nextInt(3) == 0 ? new AccessCommand.DeclineGrant(act, known(state, Grant.Status.PROPOSED))
                    : new AccessCommand.RevokeGrant(act, revocable(state));
            case 8, 9 -> delegate(state);
            case 10 -> new AccessCommand.EndDelegation(act(pick(PEOPLE)), delegation(state, id()));
            case 11 -> new AccessCommand.ProposePolicy(act(officer(state)), policy(), random.nextBoolean() ? null
                    : new DepartmentCode(pick(List.of("zw", "yy"))), today.plusDays(random.nextInt(9) - 4), content());
            case 12 -> random.nextBoolean() ? new AccessCommand.AdoptPolicy(act(officer(state)), policy())
                    : new AccessCommand.DeclinePolicy(act(officer(state)), policy());
            default -> new AccessCommand.FoundAccess(act, id(), person(pick(PEOPLE)));
        };
    }

    /// Mostly of a grant that is there, by its holder, of a part of it.
    private AccessCommand delegate(AccessState state) {
        GrantId id = known(state, Grant.Status.APPROVED);
        Grant grant = state.grants().get(id);
        Entitlement what = what();
        LocalDate to = today.plusDays(random.nextInt(400));
        if (grant == null) {
            return new AccessCommand.GiveDelegation(act(pick(PEOPLE)), id(), id, person(pick(PEOPLE)), what);
        }
        Entitlement part = new Entitlement(grant.what().role(), random.nextBoolean() ? grant.what().scope()
                : what.scope(), grant.what().years(), grant.what().limit(), new Term(today, to));
        return new AccessCommand.GiveDelegation(new Act(grant.person(), null, today, Samples.REASON,
                Samples.act().document(), Samples.act().provenance()), id(), id, person(pick(PEOPLE)), part);
    }

    private Entitlement what() {
        Role role = pick(random.nextInt(4) == 0 ? List.of(Role.values()) : List.of(Role.MAKER, Role.CHECKER,
                Role.BUDGET_OFFICER, Role.UNIT_VIEWER));
        boolean administrator = Entitlement.isAdministrator(role);
        Scope scope = administrator ? Scope.EVERYTHING : AccessWords.scope(pick(SCOPES));
        LocalDate from = today.plusDays(random.nextInt(40) - 20);
        LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(120));
        YearSpan years = administrator || random.nextBoolean() ? YearSpan.ALL : years();
        Money limit = administrator || random.nextBoolean() ? null : Money.ofYuan(random.nextInt(5) + ".00");
        return new Entitlement(role, scope, years, limit, new Term(from, to));
    }

    private YearSpan years() {
        int from = 2021 + random.nextInt(3);
        FiscalYear first = random.nextInt(4) == 0 ? null : new FiscalYear(from);
        return new YearSpan(first, random.nextInt(4) == 0 ? null : new FiscalYear(from + random.nextInt(2)));
    }

    private String officer(AccessState state) {
        List<String> officers = PEOPLE.stream().filter(name -> state.rights(person(name), today).stream()
                .anyMatch(right -> right.role() == Role.BUDGET_OFFICER)).toList();
        return officers.isEmpty() || random.nextInt(5) == 0 ? pick(PEOPLE) : pick(officers);
    }

    private ApprovalPolicy content() {
        ApprovalRule rule = new ApprovalRule("r", random.nextBoolean() ? Set.of()
                : Set.of(AdjustmentKind.VIREMENT, AdjustmentKind.SUPPLEMENT), random.nextBoolean() ? Set.of()
                : Set.of(SupplementSource.values()), Money.ofYuan(random.nextInt(3) + ".00"), List.of(Role.CHECKER),
                random.nextBoolean(), false);
        return new ApprovalPolicy("p" + random.nextInt(3), random.nextBoolean() ? List.of() : List.of(rule),
                Map.of(pick(List.of(VirementMove.values())), VirementMove.Level.DEPARTMENT));
    }

    private Act act(String actor) {
        @Nullable PersonId behalf = random.nextInt(20) == 0 ? person(pick(PEOPLE)) : null;
        return new Act(person(actor), behalf, today, Samples.REASON, Samples.act().document(),
                Samples.act().provenance());
    }

    static PersonId person(String name) {
        return AccessWords.person(name);
    }

    /// Mostly an id of a grant that stands like that.
    private GrantId known(AccessState state, Grant.Status status) {
        List<GrantId> ids = new ArrayList<>();
        state.grants().forEach(grant -> {
            if (grant.value().status() == status) {
                ids.add(grant.key());
            }
        });
        return ids.isEmpty() || random.nextInt(10) == 0 ? id() : pick(ids);
    }

    /// Seldom one of the three that began.
    private GrantId revocable(AccessState state) {
        GrantId id = known(state, Grant.Status.APPROVED);
        boolean began = List.of("G1", "G2", "G3").stream().map(AccessWords::grant).anyMatch(id::equals);
        return began && random.nextInt(8) > 0 ? id() : id;
    }

    private GrantId delegation(AccessState state, GrantId otherwise) {
        List<GrantId> ids = new ArrayList<>();
        state.delegations().forEach(delegation -> ids.add(delegation.key()));
        return ids.isEmpty() || random.nextInt(10) == 0 ? otherwise : pick(ids);
    }

    private GrantId id() {
        return new GrantId(new UUID(0, 1 + random.nextInt(IDS)));
    }

    private PolicyId policy() {
        return new PolicyId(new UUID(0, 1 + random.nextInt(IDS / 40)));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

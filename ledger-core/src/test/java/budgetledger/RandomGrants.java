package budgetledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import budgetledger.access.AccessCommand;
import budgetledger.access.AccessState;
import budgetledger.access.Delegation;
import budgetledger.access.Entitlement;
import budgetledger.access.Grant;
import budgetledger.access.PolicyId;
import budgetledger.access.PolicyVersion;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Commands by which the people of [RandomMandates] get their rights, lose them, lend them and get them back, and by
/// which approval policies change.
final class RandomGrants {
    private static final List<PersonId> ADMINISTRATORS = people("p-security", "p-security-2", "p-security-3");
    private static final List<PersonId> OFFICERS = List.of(RandomMandates.OFFICER, RandomMandates.OTHER_OFFICER);
    private static final Map<String, Role> JOBS = Map.of("p-maker", Role.MAKER, "p-poor", Role.MAKER, "p-east",
            Role.MAKER, "p-checker", Role.CHECKER, "p-head", Role.CHECKER, "p-officer", Role.BUDGET_OFFICER,
            "p-officer-2", Role.BUDGET_OFFICER, "p-stranger", Role.MAKER, "p-admin", Role.SYS_ADMIN);
    private static final List<String> WORKERS = List.of("p-maker", "p-maker", "p-poor", "p-east", "p-checker",
            "p-head", "p-deputy", "p-officer", "p-officer-2", "p-stranger", "p-admin");
    private static final List<Scope> PARTS = List.of(scope("sample-a", null), scope("sample-b", null),
            scope("sample-a", "001"), Scope.of(new DepartmentCode("elsewhere")));

    private final Random random;

    RandomGrants(Random random) {
        this.random = random;
    }

    private static List<PersonId> people(String... names) {
        return List.of(names).stream().map(PersonId::new).toList();
    }

    private static Scope scope(String department, @Nullable String unit) {
        return new Scope(new DepartmentCode(department), unit == null ? null : new UnitCode(unit), true);
    }

    /// Three people who grant, two by two, and no more.
    List<AccessCommand> beginning(LocalDate today) {
        List<AccessCommand> commands = new ArrayList<>();
        PersonId founder = ADMINISTRATORS.getFirst();
        commands.add(new AccessCommand.FoundAccess(act(founder, today), id(), founder));
        for (int i = 1; i < ADMINISTRATORS.size(); i++) {
            GrantId id = id();
            commands.add(new AccessCommand.ProposeGrant(act(founder, today), id, ADMINISTRATORS.get(i),
                    what(Role.SEC_ADMIN, Scope.EVERYTHING, new Term(today, null))));
            commands.add(new AccessCommand.ApproveGrant(act(ADMINISTRATORS.get(i - 1), today), id));
        }
        return commands;
    }

    AccessCommand command(AccessState state, LocalDate today) {
        List<GrantId> proposed = grants(state, grant -> grant.status() == Grant.Status.PROPOSED);
        List<GrantId> live = grants(state, grant -> grant.isInForceOn(today)
                && grant.what().role() != Role.SEC_ADMIN);
        int dice = random.nextInt(100);
        if (!proposed.isEmpty() && dice < 50) {
            PersonId approver = percent(5) ? new PersonId(pick(WORKERS)) : pick(ADMINISTRATORS);
            return new AccessCommand.ApproveGrant(act(approver, today), pick(proposed));
        }
        if (dice < 72 || live.isEmpty()) {
            return propose(state, today);
        }
        if (dice < 78) {
            return new AccessCommand.RevokeGrant(act(pick(ADMINISTRATORS), today), pick(live));
        }
        if (dice < 88) {
            return delegate(state.grants().get(pick(live)), today);
        }
        return dice < 92 ? end(state, today) : policy(state, today);
    }

    /// By preference for somebody who has no such right now.
    private AccessCommand propose(AccessState state, LocalDate today) {
        List<String> idle = WORKERS.stream()
                .filter(name -> state.rights(new PersonId(name), today).isEmpty()).toList();
        String person = idle.isEmpty() || percent(20) ? pick(WORKERS) : pick(idle);
        boolean deputy = person.equals("p-deputy");
        Role role = deputy ? pick(List.of(Role.MAKER, Role.CHECKER)) : JOBS.get(person);
        Scope scope = role == Role.SYS_ADMIN || role == Role.BUDGET_OFFICER ? Scope.EVERYTHING
                : deputy ? role == Role.MAKER ? PARTS.get(1) : PARTS.getFirst()
                : person.equals("p-east") ? PARTS.get(2)
                : person.equals("p-stranger") ? PARTS.get(3)
                : percent(30) ? pick(PARTS) : Scope.EVERYTHING;
        LocalDate from = today.plusDays(percent(10) ? random.nextInt(10) : 0);
        Term term = new Term(from, percent(20) ? null : from.plusDays(10 + random.nextInt(150)));
        return new AccessCommand.ProposeGrant(act(pick(ADMINISTRATORS), today), id(), new PersonId(person),
                what(role, scope, term));
    }

    private Entitlement what(Role role, Scope scope, Term term) {
        boolean administrator = role == Role.SEC_ADMIN || role == Role.SYS_ADMIN;
        YearSpan years = !administrator && percent(15)
                ? new YearSpan(new FiscalYear(2022), percent(50) ? null : new FiscalYear(2022)) : YearSpan.ALL;
        return new Entitlement(role, scope, years, administrator ? null : limit(), term);
    }

    private @Nullable Money limit() {
        return percent(30) ? Money.ofFen(1 + random.nextLong(percent(30) ? 2_000_000 : 500_000_000)) : null;
    }

    /// A part of what somebody has, to somebody who may or may not have it.
    private AccessCommand delegate(Grant grant, LocalDate today) {
        Entitlement own = grant.what();
        Scope scope = percent(50) ? own.scope() : pick(PARTS);
        LocalDate end = today.plusDays(random.nextInt(60));
        LocalDate last = own.term().to() != null && own.term().to().isBefore(end) ? own.term().to() : end;
        Entitlement part = new Entitlement(own.role(), scope, own.years(), own.limit(), new Term(today, last));
        return new AccessCommand.GiveDelegation(act(grant.person(), today), id(), grant.id(),
                new PersonId(pick(WORKERS)), part);
    }

    private AccessCommand end(AccessState state, LocalDate today) {
        List<Delegation> given = new ArrayList<>();
        for (PersistentMap.Entry<GrantId, Delegation> entry : state.delegations()) {
            if (!entry.value().ended()) {
                given.add(entry.value());
            }
        }
        return given.isEmpty() ? new AccessCommand.EndDelegation(act(pick(ADMINISTRATORS), today), id())
                : new AccessCommand.EndDelegation(act(given.getLast().giver(), today), given.getLast().id());
    }

    private AccessCommand policy(AccessState state, LocalDate today) {
        PersonId officer = pick(OFFICERS);
        for (PersistentMap.Entry<PolicyId, PolicyVersion> entry : state.policies()) {
            if (entry.value().status() == PolicyVersion.Status.PROPOSED && percent(80)) {
                return new AccessCommand.AdoptPolicy(act(officer, today), entry.key());
            }
        }
        ApprovalPolicy content = pick(RandomMandates.POLICIES);
        return new AccessCommand.ProposePolicy(act(officer, today), new PolicyId(uuid()),
                percent(60) ? null : new DepartmentCode("sample-a"), today.plusDays(random.nextInt(3) - 1), content);
    }

    private List<GrantId> grants(AccessState state, Predicate<Grant> wanted) {
        List<GrantId> grants = new ArrayList<>();
        state.grants().forEach(entry -> {
            if (wanted.test(entry.value())) {
                grants.add(entry.key());
            }
        });
        return grants;
    }

    private static Act act(PersonId actor, LocalDate today) {
        return new Act(actor, null, today, Samples.REASON, Samples.act().document(), Samples.act().provenance());
    }

    private GrantId id() {
        return new GrantId(uuid());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}

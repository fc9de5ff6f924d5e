package budgetledger.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.RandomHistories;
import budgetledger.access.RandomAccess.Step;
import budgetledger.budget.BudgetId;
import budgetledger.budget.GrantId;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds of access after any history. The rules are said here once more, in another way.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessHistoriesTest {
    private static final int COMMANDS = 800;
    private static final List<BudgetId> BUDGETS = List.of(BudgetId.of("zw", 2021), BudgetId.of("zw", 2022),
            BudgetId.of("zw", 2023), BudgetId.of("yy", 2022));
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN);
    private static final Set<Role> WRITERS = Set.of(Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER);

    @Test
    void histories_are_worth_something() {
        Map<AccessRefusalCode, Integer> refused = new EnumMap<>(AccessRefusalCode.class);
        Map<String, Integer> events = new HashMap<>();
        for (long seed = 0; seed < 20; seed++) {
            for (Step step : RandomAccess.of(seed, COMMANDS)) {
                switch (step.decision()) {
                    case AccessDecision.Accepted(var event) ->
                        events.merge(event.getClass().getSimpleName(), 1, Integer::sum);
                    case AccessDecision.Refused(var refusal) -> refused.merge(refusal.code(), 1, Integer::sum);
                }
            }
        }
        System.out.println("access histories: " + events + ", refused with " + refused);
        assertThat(events).hasSize(AccessEvent.class.getPermittedSubclasses().length);
        assertThat(refused).containsKeys(AccessRefusalCode.EXCLUDED_ROLES, AccessRefusalCode.SELF_APPROVAL,
                AccessRefusalCode.BEYOND_OWN_GRANT, AccessRefusalCode.LAST_SEC_ADMIN);
    }

    @Test
    void the_same_command_on_the_same_state_has_the_same_answer_and_leaves_the_state_alone() {
        for (long seed : RandomHistories.seeds("access decisions", 8)) {
            List<AccessEvent> events = new ArrayList<>();
            for (Step step : RandomAccess.of(seed, COMMANDS)) {
                AccessState folded = fold(events);
                if (step.command().hashCode() % 40 == 0) {
                    assertThat(step.before()).as("seed %d", seed).isEqualTo(folded);
                }
                assertThat(AccessDecider.decide(step.command(), step.before(), step.today())).as("seed %d", seed)
                        .isEqualTo(step.decision());
                if (step.decision() instanceof AccessDecision.Accepted(var event)) {
                    events.add(event);
                }
            }
        }
    }

    private static AccessState fold(List<AccessEvent> events) {
        AccessState state = AccessState.EMPTY;
        for (AccessEvent event : events) {
            state = AccessEvolution.evolve(state, event);
        }
        return state;
    }

    @Test
    void nobody_ever_has_rights_that_exclude_each_other() {
        for (long seed : RandomHistories.seeds("access exclusions", 15)) {
            List<Step> steps = RandomAccess.of(seed, COMMANDS);
            for (int i = 0; i < steps.size(); i += 50) {
                AccessState state = steps.get(i).after();
                for (String name : RandomAccess.PEOPLE) {
                    for (int day = -20; day < 400; day += 5) {
                        LocalDate date = RandomAccess.FIRST.plusDays(day);
                        assertThat(contradiction(state, RandomAccess.person(name), date))
                                .as("seed %d, step %d, %s on %s", seed, i, name, date).isNull();
                    }
                }
            }
        }
    }

    private static @Nullable String contradiction(AccessState state, PersonId person, LocalDate date) {
        Set<Role> roles = new HashSet<>();
        state.rights(person, date).forEach(right -> roles.add(right.role()));
        boolean administrator = roles.stream().anyMatch(ADMINISTRATORS::contains);
        if ((administrator && roles.size() > 1) || roles.contains(Role.SERVICE)
                || (roles.contains(Role.AUDITOR) && roles.stream().anyMatch(WRITERS::contains))) {
            return roles.toString();
        }
        for (BudgetId budget : BUDGETS) {
            Mandate mandate = state.mandate(person, budget, date);
            for (String unit : List.of("", "001", "001.02", "002")) {
                UnitCode code = unit.isEmpty() ? null : new UnitCode(unit);
                Set<Role> here = new HashSet<>();
                mandate.rights().stream().filter(right -> right.scope().covers(budget.department(), code))
                        .forEach(right -> here.add(right.role()));
                if (here.contains(Role.MAKER)
                        && (here.contains(Role.CHECKER) || here.contains(Role.BUDGET_OFFICER))) {
                    return here + " for " + budget + " " + unit;
                }
            }
            String beyond = beyond(state, mandate, budget, date);
            if (beyond != null) {
                return beyond;
            }
        }
        return null;
    }

    /// Whether something delegated is not a part of what its giver has himself.
    private static @Nullable String beyond(AccessState state, Mandate mandate, BudgetId budget, LocalDate date) {
        for (Right right : mandate.rights()) {
            PersonId giver = right.delegatedBy();
            if (giver == null) {
                continue;
            }
            boolean within = state.mandate(giver, budget, date).rights().stream().anyMatch(own -> own.delegatedBy() == null
                    && own.role() == right.role() && own.scope().includes(right.scope())
                    && (own.limit() == null || (right.limit() != null && right.limit().compareTo(own.limit()) <= 0)));
            if (!within || giver.equals(mandate.person()) || !mandate.represents().contains(giver)) {
                return right + " for " + budget;
            }
        }
        return null;
    }

    @Test
    void every_grant_was_seen_by_two_who_are_not_the_person_granted_but_for_the_first_two() {
        for (long seed : RandomHistories.seeds("access four eyes", 15)) {
            Map<GrantId, AccessEvent.GrantProposed> proposals = new HashMap<>();
            int alone = 0;
            for (Step step : RandomAccess.of(seed, COMMANDS)) {
                if (!(step.decision() instanceof AccessDecision.Accepted(var accepted))) {
                    continue;
                }
                if (accepted instanceof AccessEvent.GrantProposed proposal) {
                    proposals.put(proposal.grant(), proposal);
                } else if (accepted instanceof AccessEvent.GrantApproved approval) {
                    AccessEvent.GrantProposed proposal = proposals.get(approval.grant());
                    PersonId proposer = proposal.act().actor();
                    PersonId approver = approval.act().actor();
                    assertThat(List.of(proposer, approver)).as("seed %d", seed).doesNotContain(proposal.person());
                    alone += proposer.equals(approver) ? 1 : 0;
                    assertThat(!proposer.equals(approver) || proposal.what().role() == Role.SEC_ADMIN).isTrue();
                }
                assertThat(secAdmins(step)).as("seed %d: SEC_ADMINs left", seed)
                        .isGreaterThanOrEqualTo(step.after().fourEyes() ? 2 : 1);
            }
            assertThat(alone).as("seed %d: completed alone", seed).isLessThanOrEqualTo(1);
        }
    }

    private static long secAdmins(Step step) {
        return RandomAccess.PEOPLE.stream().filter(name -> step.after().rights(RandomAccess.person(name), step.today())
                .stream().anyMatch(right -> right.role() == Role.SEC_ADMIN
                        && right.scope().equals(Scope.EVERYTHING))).count();
    }
}

package budgetledger.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import budgetledger.access.AccessState.Holding;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersistentMap;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import org.jspecify.annotations.Nullable;

/// Reads from the folded state what is in force on a day: granted rights, and delegated ones while both the
/// delegation and the grant behind it count.
final class RightsReading {
    private RightsReading() {}

    static List<Right> of(AccessState state, PersonId person, LocalDate day, Predicate<Entitlement> wanted) {
        return of(state, state.persons().getOr(person.value(), Holding.NOTHING), day, wanted);
    }

    private static List<Right> of(
            AccessState state, Holding holding, LocalDate day, Predicate<Entitlement> wanted) {
        List<Right> rights = new ArrayList<>();
        for (GrantId id : holding.grants()) {
            Grant grant = grant(state, id);
            if (grant.isInForceOn(day) && wanted.test(grant.what())) {
                rights.add(grant.what().right(null, id));
            }
        }
        for (Delegation delegation : delegationsInForce(state, holding, day)) {
            if (wanted.test(delegation.what())) {
                rights.add(delegation.what().right(delegation.giver(), delegation.id()));
            }
        }
        return rights;
    }

    static Set<PersonId> represented(AccessState state, PersonId person, LocalDate day) {
        Set<PersonId> represented = new HashSet<>();
        delegationsInForce(state, state.persons().getOr(person.value(), Holding.NOTHING), day)
                .forEach(delegation -> represented.add(delegation.giver()));
        return represented;
    }

    static Map<PersonId, List<Right>> holders(AccessState state, LocalDate day, Predicate<Entitlement> wanted) {
        Map<PersonId, List<Right>> holders = new LinkedHashMap<>();
        for (PersistentMap.Entry<String, Holding> person : state.persons()) {
            List<Right> rights = of(state, person.value(), day, wanted);
            if (!rights.isEmpty()) {
                holders.put(new PersonId(person.key()), rights);
            }
        }
        return holders;
    }

    private static List<Delegation> delegationsInForce(AccessState state, Holding holding, LocalDate day) {
        List<Delegation> inForce = new ArrayList<>();
        for (GrantId id : holding.delegations()) {
            Delegation delegation = delegation(state, id);
            if (!delegation.ended() && delegation.what().term().contains(day)
                    && grant(state, delegation.grant()).isInForceOn(day)) {
                inForce.add(delegation);
            }
        }
        return inForce;
    }

    /// What a person has, will have or may get, by the grant or delegation it rests on: everything that a new right
    /// has to be compatible with.
    static Map<GrantId, Entitlement> live(AccessState state, PersonId person) {
        Holding holding = state.persons().getOr(person.value(), Holding.NOTHING);
        Map<GrantId, Entitlement> live = new LinkedHashMap<>();
        for (GrantId id : holding.grants()) {
            Grant grant = grant(state, id);
            if (grant.status().isLive()) {
                live.put(id, grant.what());
            }
        }
        for (GrantId id : holding.delegations()) {
            Delegation delegation = delegation(state, id);
            if (!delegation.ended() && grant(state, delegation.grant()).status().isLive()) {
                live.put(id, delegation.what());
            }
        }
        return live;
    }

    private static Grant grant(AccessState state, GrantId id) {
        return known(state.grants().get(id), id);
    }

    private static Delegation delegation(AccessState state, GrantId id) {
        return known(state.delegations().get(id), id);
    }

    private static <T> T known(@Nullable T found, GrantId id) {
        if (found == null) {
            throw new IllegalStateException("the folded state names " + id + " and does not hold it");
        }
        return found;
    }
}

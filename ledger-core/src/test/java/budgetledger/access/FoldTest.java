package budgetledger.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import budgetledger.Samples;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A province: a hundred thousand grants. The bounds are wide, because a test machine may be busy.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {
    private static final int GRANTS = 100_000;
    private static final int PEOPLE = 20_000;
    private static final int MANDATES = 100_000;
    private static final LocalDate DAY = LocalDate.of(2022, 3, 5);

    private static PersonId person(int number) {
        return new PersonId("p" + number);
    }

    private static List<AccessEvent> events() {
        Act act = Samples.act();
        List<AccessEvent> events = new ArrayList<>();
        events.add(new AccessEvent.AccessFounded(act, new GrantId(new UUID(7, 7)), Samples.HEAD));
        for (int i = 0; i < GRANTS; i++) {
            GrantId id = new GrantId(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
            Entitlement what = new Entitlement(Role.CHECKER, Scope.of(new DepartmentCode("d" + i % 10_000)),
                    YearSpan.ALL, null, new Term(DAY, null));
            events.add(new AccessEvent.GrantProposed(act, id, person(i % PEOPLE), what));
            events.add(new AccessEvent.GrantApproved(act, id, person(i % PEOPLE), Samples.MAKER));
        }
        return events;
    }

    @Test
    void a_hundred_thousand_grants_fold_in_about_a_second_and_a_mandate_does_not_scan_them() {
        List<AccessEvent> events = events();
        AccessState state = AccessState.EMPTY;
        long begun = System.nanoTime();
        for (AccessEvent event : events) {
            state = AccessEvolution.evolve(state, event);
        }
        long folded = System.nanoTime();
        int rights = 0;
        for (int i = 0; i < MANDATES; i++) {
            rights += state.mandate(person(i % PEOPLE), BudgetId.of("d" + i % 10_000, 2022), DAY).rights().size();
        }
        long read = System.nanoTime();
        int could = state.whoCould(Role.CHECKER, new DepartmentCode("d7"), null, new FiscalYear(2022), Money.ZERO, DAY)
                .size();
        System.out.printf("access: %d events folded in %d ms, %d mandates in %d ms, who could in %d ms%n",
                events.size(), (folded - begun) / 1_000_000, MANDATES, (read - folded) / 1_000_000,
                (System.nanoTime() - read) / 1_000_000);
        assertThat(rights).isEqualTo(MANDATES * 5);
        assertThat(could).isEqualTo(2);
        assertThat(folded - begun).as("nanoseconds to fold").isLessThan(5_000_000_000L);
        assertThat(read - folded).as("nanoseconds for the mandates").isLessThan(5_000_000_000L);
    }
}

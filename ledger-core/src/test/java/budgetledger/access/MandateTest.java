package budgetledger.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static budgetledger.access.AccessWords.TODAY;
import static budgetledger.access.AccessWords.grant;
import static budgetledger.access.AccessWords.person;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MandateTest {
    private static final DepartmentCode ZW = new DepartmentCode("zw");
    private static final BudgetId BUDGET = new BudgetId(ZW, new FiscalYear(2022));
    private static final Scope ALL_ZW = Scope.of(ZW);
    private static final Right MAKING = new Right(Role.MAKER, ALL_ZW, null, null, grant("G3"));
    private static final Right CHECKING =
            new Right(Role.CHECKER, ALL_ZW, Money.ofYuan("100.00"), null, grant("G4"));
    private static final String DELEGATED =
            "staffed + delegate D1 of=G3 z MAKER zw/001 by=m limit=5.00 days=2022-03-05..2022-03-31";
    private static final Right DELEGATED_MAKING = new Right(Role.MAKER, new Scope(ZW, new UnitCode("001"), true),
            Money.ofYuan("5.00"), person("m"), grant("D1"));

    private static List<Right> rights(String given, String person, LocalDate day) {
        return AccessTable.state(given).mandate(person(person), BUDGET, day).rights();
    }

    @Test
    void a_grant_counts_from_its_approval_until_it_is_revoked() {
        assertThat(rights("two + propose G3 m MAKER zw", "m", TODAY)).isEmpty();
        assertThat(rights("staffed", "m", TODAY)).containsExactly(MAKING);
        assertThat(rights("staffed + revoke G3", "m", TODAY)).isEmpty();
        assertThat(rights("two + propose G3 m MAKER zw + decline G3", "m", TODAY)).isEmpty();
        assertThat(rights("staffed", "stranger", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, false", "2022-01-01, true", "2022-12-31, true", "2023-01-01, false"})
    void a_grant_counts_on_the_days_of_its_term(LocalDate day, boolean inForce) {
        assertThat(rights("staffed", "c", day)).isEqualTo(inForce ? List.of(CHECKING) : List.of());
    }

    @Test
    void a_grant_counts_for_its_departments_and_years_and_rights_names_them_all() {
        AccessState state = AccessTable.state("two + propose G7 z MAKER zw/001! years=2021-2022 + approve G7 by=b"
                + " + propose G8 z MAKER yy years=2023- + approve G8 by=b");
        Right unit = new Right(Role.MAKER, new Scope(ZW, new UnitCode("001"), false), null, null, grant("G7"));
        Right other = new Right(Role.MAKER, Scope.of(new DepartmentCode("yy")), null, null, grant("G8"));

        assertThat(state.mandate(person("z"), BUDGET, TODAY).rights()).containsExactly(unit);
        assertThat(state.mandate(person("z"), BudgetId.of("zw", 2023), TODAY).rights()).isEmpty();
        assertThat(state.mandate(person("z"), BudgetId.of("yy", 2022), TODAY).rights()).isEmpty();
        assertThat(state.mandate(person("z"), BudgetId.of("yy", 2023), TODAY).rights()).containsExactly(other);
        assertThat(state.rights(person("z"), TODAY)).containsExactly(unit, other);
    }

    @Test
    void a_delegated_right_counts_while_delegation_and_grant_both_do_and_tells_whose_it_is() {
        assertThat(AccessTable.state(DELEGATED).mandate(person("z"), BUDGET, TODAY)).isEqualTo(new Mandate(person("z"),
                List.of(DELEGATED_MAKING), Set.of(person("m")), ApprovalPolicy.STANDARD));
        assertThat(AccessTable.state(DELEGATED).mandate(person("m"), BUDGET, TODAY)).isEqualTo(new Mandate(person("m"),
                List.of(MAKING), Set.of(), ApprovalPolicy.STANDARD));
        for (LocalDate day : List.of(LocalDate.of(2022, 3, 4), LocalDate.of(2022, 4, 1))) {
            assertThat(AccessTable.state(DELEGATED).mandate(person("z"), BUDGET, day)).as("on %s", day)
                    .isEqualTo(new Mandate(person("z"), List.of(), Set.of(), ApprovalPolicy.STANDARD));
        }
        for (String over : List.of(" + end D1 by=z", " + revoke G3")) {
            assertThat(AccessTable.state(DELEGATED + over).mandate(person("z"), BUDGET, TODAY)).as(over)
                    .isEqualTo(new Mandate(person("z"), List.of(), Set.of(), ApprovalPolicy.STANDARD));
        }
    }

    @Test
    void who_represents_somebody_does_so_for_every_budget() {
        assertThat(AccessTable.state(DELEGATED).mandate(person("z"), BudgetId.of("yy", 2022), TODAY))
                .isEqualTo(new Mandate(person("z"), List.of(), Set.of(person("m")), ApprovalPolicy.STANDARD));
    }

    private static Set<PersonId> could(String given, Role role, String unit, String amount, LocalDate day) {
        return AccessTable.state(given).whoCould(role, ZW, unit == null ? null : new UnitCode(unit),
                new FiscalYear(2022), Money.ofYuan(amount), day).keySet();
    }

    @Test
    void who_could_approve_is_everybody_whose_right_reaches_the_amount_and_the_unit_on_that_day() {
        assertThat(could("staffed", Role.CHECKER, "001", "100.00", TODAY))
                .containsExactly(person("c"), person("o"), person("q"));
        assertThat(could("staffed", Role.CHECKER, "001", "100.01", TODAY)).containsExactly(person("o"), person("q"));
        assertThat(could("staffed", Role.CHECKER, null, "1.00", LocalDate.of(2023, 1, 1)))
                .containsExactly(person("o"), person("q"));
        assertThat(could("staffed", Role.BUDGET_OFFICER, null, "1.00", TODAY))
                .containsExactly(person("o"), person("q"));
        assertThat(could("staffed + revoke G5", Role.BUDGET_OFFICER, null, "1.00", TODAY))
                .containsExactly(person("q"));
        String delegated = "staffed + delegate D1 of=G4 z CHECKER zw/001 by=c limit=9.00 days=2022-01-01..2022-12-31";
        assertThat(could(delegated, Role.CHECKER, "001.02", "9.00", TODAY)).contains(person("z"));
        assertThat(could(delegated, Role.CHECKER, "002", "9.00", TODAY)).doesNotContain(person("z"));
        assertThat(could(delegated, Role.CHECKER, "001", "9.01", TODAY)).doesNotContain(person("z"));
    }

    @Test
    void the_policy_in_force_is_the_own_one_before_the_general_one_and_the_latest_of_each() {
        String general = "staffed + policy P1 * 2022-03-01 通用 by=o";
        String own = " + policy P2 zw 2022-02-01 本部门 by=o + adopt P2 by=q";
        assertThat(policy(general, TODAY)).isEqualTo(ApprovalPolicy.STANDARD.name());
        assertThat(policy(general + " + adopt P1 by=q", LocalDate.of(2022, 2, 28)))
                .isEqualTo(ApprovalPolicy.STANDARD.name());
        assertThat(policy(general + " + adopt P1 by=q", LocalDate.of(2022, 3, 1))).isEqualTo("通用");
        assertThat(policy(general + " + adopt P1 by=q" + own, TODAY)).isEqualTo("本部门");
        assertThat(policy(general + " + adopt P1 by=q" + own, LocalDate.of(2022, 1, 31))).isEqualTo(
                ApprovalPolicy.STANDARD.name());
        String later = general + " + adopt P1 by=q + policy P3 * 2022-03-05 新 by=o + adopt P3 by=q"
                + " + policy P4 * 2022-03-04 旧 by=o + adopt P4 by=q";
        assertThat(policy(later, TODAY)).isEqualTo("新");
        assertThat(policy(later + " + policy P5 * 2022-03-05 再 by=o + adopt P5 by=q", TODAY)).isEqualTo("再");
        assertThat(policy(later + " + policy P5 * 2022-03-05 再 by=o + declinePolicy P5 by=q", TODAY)).isEqualTo("新");
    }

    private static String policy(String given, LocalDate day) {
        return AccessTable.state(given).policyFor(ZW, day).name();
    }
}

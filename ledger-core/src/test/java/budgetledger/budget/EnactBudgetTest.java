package budgetledger.budget;

import java.util.List;

import budgetledger.Samples;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static budgetledger.Samples.ADMIN;
import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.PROJECT;
import static budgetledger.Samples.RUNNING;
import static budgetledger.Samples.amount;
import static budgetledger.Samples.item;
import static budgetledger.budget.BreakdownAxis.OPERATING;
import static budgetledger.budget.BreakdownAxis.PERSONNEL;
import static budgetledger.budget.BreakdownAxis.THREE_PUBLIC;
import static budgetledger.budget.Specification.ACT;
import static budgetledger.budget.Specification.accepted;
import static budgetledger.budget.Specification.breakdown;
import static budgetledger.budget.Specification.change;
import static budgetledger.budget.Specification.enact;
import static budgetledger.budget.Specification.given;
import static budgetledger.budget.Specification.open;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnactBudgetTest {
    @Test
    void opens_a_budget_that_nothing_is_authorised_in() {
        assertThat(given().when(open())).isEqualTo(accepted(new BudgetOpened(BUDGET, ACT, Samples.DEPARTMENT_NAME)));
        assertThat(given(open()).state().phase()).isEqualTo(Phase.PREPARING);
    }

    @Test
    void enacts_in_several_documents_each_adding_to_the_lines() {
        BudgetCommand first = enact(List.of(amount(RUNNING, "1000.00"), amount(PROJECT, "500.00")));
        BudgetCommand second = enact(List.of(amount(PROJECT, "25.50"), amount(ADMIN, "7.00")));

        assertThat(given(open()).when(first)).isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 1,
                List.of(change(RUNNING, "0.00", "1000.00"), change(PROJECT, "0.00", "500.00")), List.of())));
        assertThat(given(open(), first).when(second)).isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 2,
                List.of(change(PROJECT, "500.00", "25.50"), change(ADMIN, "0.00", "7.00")), List.of())));
        assertThat(given(open(), first, second).state().balance(PROJECT)).isEqualTo(Samples.yuan("525.50"));
    }

    @Test
    void keeps_a_doubled_label_as_two_occurrences() {
        BudgetCommand published = enact(List.of(),
                breakdown(OPERATING, item("办公费", "12.00"), item("邮电费", "3.00"), item("邮电费#2", "2.50")));

        Specification budget = given(open(), published);

        assertThat(given(open()).when(published)).isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 1, List.of(),
                List.of(change(OPERATING, "0.00", "17.50", change("办公费", "0.00", "12.00"),
                        change("邮电费", "0.00", "3.00"), change("邮电费#2", "0.00", "2.50"))))));
        PersistentMap<BreakdownItem, Money> items = budget.state().breakdown(OPERATING).items();
        assertThat(items).containsExactly(
                new PersistentMap.Entry<>(new BreakdownItem("办公费", 1), Samples.yuan("12.00")),
                new PersistentMap.Entry<>(new BreakdownItem("邮电费", 1), Samples.yuan("3.00")),
                new PersistentMap.Entry<>(new BreakdownItem("邮电费", 2), Samples.yuan("2.50")));
    }

    @Test
    void adds_to_each_occurrence_of_a_doubled_label_by_itself() {
        Specification budget = given(open(),
                enact(List.of(), breakdown(OPERATING, item("邮电费", "3.00"), item("邮电费#2", "2.50"))));

        assertThat(budget.when(enact(List.of(), breakdown(OPERATING, item("邮电费#2", "1.00")))))
                .isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 2, List.of(),
                        List.of(change(OPERATING, "5.50", "1.00", change("邮电费#2", "2.50", "1.00"))))));
    }

    @Test
    void breaks_down_the_sum_of_the_lines_that_an_axis_covers() {
        BudgetCommand published = enact(List.of(amount(RUNNING, "1000.00"), amount(PROJECT, "500.00")),
                breakdown(PERSONNEL, item("人员经费", "700.00"), item("公用经费", "250.00")));

        assertThat(given(open()).when(published)).isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 1,
                List.of(change(RUNNING, "0.00", "1000.00"), change(PROJECT, "0.00", "500.00")),
                List.of(change(PERSONNEL, "0.00", "1000.00", change("人员经费", "0.00", "700.00"),
                        change("公用经费", "0.00", "250.00"))))));
    }

    @Test
    void states_what_the_items_leave_of_a_published_whole() {
        BudgetCommand published = enact(List.of(),
                breakdown(THREE_PUBLIC, "10.00", item("公务接待费", "1.00"), item("公务用车运行费", "6.00")));

        assertThat(given(open()).when(published)).isEqualTo(accepted(new BudgetEnacted(BUDGET, ACT, 1, List.of(),
                List.of(change(THREE_PUBLIC, "0.00", "10.00", change("公务接待费", "0.00", "1.00"),
                        change("公务用车运行费", "0.00", "6.00"))))));
    }
}

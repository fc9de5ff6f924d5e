package budgetledger.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.RandomHistories.History;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Four eyes, checked on events alone as an auditor would who trusts no program.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FourEyesHistoriesTest {
    static List<History> histories() {
        return HistoriesTest.HISTORIES;
    }

    private static Set<PersonId> persons(Act act) {
        Set<PersonId> persons = new HashSet<>(Set.of(act.actor()));
        if (act.onBehalfOf() != null) {
            persons.add(act.onBehalfOf());
        }
        return persons;
    }

    /// Nor does anybody in whose name it was written decide, nor anybody decide in their name.
    @ParameterizedTest
    @MethodSource("histories")
    void nobody_decides_what_they_wrote_changed_or_handed_over(History history) {
        Map<String, Set<PersonId>> authors = new HashMap<>();
        for (BudgetEvent event : history.events()) {
            if (!(event instanceof BudgetEvent.OfAdjustment of)) {
                continue;
            }
            Set<PersonId> own = authors.computeIfAbsent(of.budget() + " " + of.adjustment(), _ -> new HashSet<>());
            switch (event) {
                case AdjustmentDrafted _, AdjustmentRevised _, AdjustmentSubmitted _ -> own.addAll(persons(event.act()));
                case AdjustmentEndorsed _, AdjustmentApproved _, AdjustmentRejected _, AdjustmentReturned _ ->
                    assertThat(persons(event.act())).as("seed %d: %s", history.seed(), event)
                            .doesNotContainAnyElementsOf(own);
                default -> { }
            }
        }
    }

    /// Approvals of what was changed or given back since do not count.
    @ParameterizedTest
    @MethodSource("histories")
    void several_approvals_are_given_by_several_people_of_what_was_approved(History history) {
        Map<String, List<AdjustmentEndorsed>> given = new HashMap<>();
        for (BudgetEvent event : history.events()) {
            if (!(event instanceof BudgetEvent.OfAdjustment of)) {
                continue;
            }
            List<AdjustmentEndorsed> before =
                    given.computeIfAbsent(of.budget() + " " + of.adjustment(), _ -> new ArrayList<>());
            switch (event) {
                case AdjustmentRevised _, AdjustmentReturned _ -> before.clear();
                case AdjustmentEndorsed e -> before.add(e);
                case AdjustmentApproved e -> {
                    assertThat(e.endorsers()).as("seed %d: %s", history.seed(), e)
                            .containsExactlyElementsOf(before.stream().map(b -> b.act().actor()).toList());
                    List<PersonId> people = new ArrayList<>();
                    before.forEach(b -> people.addAll(persons(b.act())));
                    people.addAll(persons(e.act()));
                    assertThat(people).as("seed %d: %s", history.seed(), e).doesNotHaveDuplicates();
                    before.forEach(b -> assertThat(b.lines()).extracting(line -> line.line() + " " + line.decided())
                            .as("seed %d: %s", history.seed(), e).isEqualTo(e.lines().stream()
                                    .map(line -> line.line() + " " + line.decided()).toList()));
                }
                default -> { }
            }
        }
    }

    /// The program approves only by a rule, in the command that hands over; and then the rule is named.
    @ParameterizedTest
    @MethodSource("histories")
    void the_program_decides_nothing_that_no_rule_lets_it(History history) {
        BudgetEvent before = null;
        for (BudgetEvent event : history.events()) {
            boolean byProgram = event instanceof AdjustmentApproved
                    && event.act().actor().equals(PersonId.PROGRAM);
            if (byProgram) {
                AdjustmentApproved approved = (AdjustmentApproved) event;
                assertThat(approved.rule()).isEqualTo("小额自动");
                assertThat(approved.kind().isTransfer() && approved.kind().name().equals("REASSIGNMENT")).isFalse();
                assertThat(before).isInstanceOfSatisfying(AdjustmentSubmitted.class, submitted ->
                        assertThat(submitted.adjustment()).isEqualTo(approved.adjustment()));
            }
            before = event;
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void measures_are_adopted_by_another_person_than_the_one_who_proposed_them(History history) {
        Map<String, Set<PersonId>> proposers = new HashMap<>();
        for (BudgetEvent event : history.events()) {
            switch (event) {
                case MeasureProposed e -> proposers.put(e.budget() + " " + e.id(), persons(e.act()));
                case MeasureAdopted e -> {
                    Set<PersonId> own = proposers.get(e.budget() + " " + e.id());
                    assertThat(own).contains(e.proposer());
                    assertThat(persons(e.act())).as("seed %d: %s", history.seed(), e).doesNotContainAnyElementsOf(own);
                }
                default -> { }
            }
        }
    }
}

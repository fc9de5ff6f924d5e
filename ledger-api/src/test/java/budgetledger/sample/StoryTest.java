package budgetledger.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.BreakdownSum;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineAmount;
import budgetledger.budget.Side;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionLevel;
import budgetledger.comparison.Axis;
import budgetledger.comparison.Change;
import budgetledger.comparison.Comparisons;
import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventType;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.journal.Account;
import budgetledger.journal.ActKind;
import budgetledger.journal.Entry;
import budgetledger.journal.Journal;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// What the invented departments come to. All totals here are worked out by hand from the story's files.
@SpringBootTest(classes = LedgerApplication.class)
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryTest {
    private static final int EVENTS_MAX = 1_000;
    private static final int FOLDED_MAX = 1_000;
    private static final List<Axis> AXES = List.of(
            new Axis.ByFunction(FunctionLevel.CLASS), new Axis.ByFunction(FunctionLevel.SECTION),
            new Axis.ByFunction(FunctionLevel.ITEM), new Axis.ByEconomic(EconomicLevel.CLASS),
            new Axis.ByUnit(), new Axis.ByFund(), new Axis.ByKind());

    @TempDir
    static Path folder;

    private final EventLog log;
    private final List<Balances> balances;
    private final List<RecordedEvent> events;

    @Autowired
    StoryTest(EventLog log, DataSource source) {
        this.log = log;
        this.balances = List.of(new PostedBalances(source), new FoldedBalances(log, FOLDED_MAX));
        this.events = log.readAfter(0, EVENTS_MAX);
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ledger.data-directory", () -> TestData.in(folder).toString());
    }

    /// `known before` names the adjustment whose approval is not known yet; empty means all that is known now.
    @ParameterizedTest
    @CsvSource(textBlock = """
            budget,        basis,    effective at, known before,                 wan yuan
            shili-jd/2023, ORIGINAL, ,             ,                             2916.00
            shili-jd/2023, CURRENT,  2023-07-19,   ,                             2916.00
            shili-jd/2023, CURRENT,  2023-12-30,   ,                             2946.00
            shili-jd/2023, CURRENT,  ,             jd-2023-flood-put-right,      2894.00
            shili-jd/2023, CURRENT,  ,             ,                             2892.00
            shili-jd/2024, ORIGINAL, ,             jd-2024-enactment-put-right,  3030.00
            shili-jd/2024, ORIGINAL, ,             ,                             3021.00
            shili-jd/2024, ORIGINAL, 2024-02-29,   jd-2024-enactment-put-right,  2970.00
            shili-jd/2024, ORIGINAL, 2024-02-29,   ,                             2961.00
            shili-jd/2024, CURRENT,  2024-01-31,   ,                               52.00
            shili-jd/2024, CURRENT,  2024-04-30,   ,                             3078.00
            shili-jd/2024, CURRENT,  2024-06-30,   ,                             3150.80
            shili-jd/2024, CURRENT,  2024-07-01,   ly-2024-move,                 3150.80
            shili-jd/2024, CURRENT,  2024-07-01,   ,                             3222.80
            shili-jd/2024, CURRENT,  2024-08-31,   ,                             3237.80
            shili-jd/2024, CURRENT,  2024-12-30,   ,                             3437.80
            shili-jd/2024, CURRENT,  ,             ,                             3357.80
            shili-jd/2025, ORIGINAL, ,             ,                             3331.00
            shili-jd/2025, CURRENT,  2025-01-31,   ,                               80.00
            shili-jd/2025, CURRENT,  2025-08-31,   ,                             3423.00
            shili-jd/2025, CURRENT,  ,             ,                             3403.00
            shili-ly/2023, CURRENT,  ,             ,                              140.00
            shili-ly/2024, ORIGINAL, ,             ,                              144.00
            shili-ly/2024, CURRENT,  2024-06-30,   ,                              144.00
            shili-ly/2024, CURRENT,  ,             ,                               72.00
            """, useHeadersInDisplayName = true)
    void totals_are_those_worked_out_by_hand(
            String budget, Basis basis, LocalDate effectiveAt, String knownBefore, String wanYuan) {
        Cut cut = new Cut(knownBefore == null ? log.head().position() : approval(knownBefore) - 1, effectiveAt);
        for (Balances way : balances) {
            assertThat(sum(way.lines(BudgetSteps.budget(budget), basis, cut).values()))
                    .isEqualTo(StepParts.wanYuan(wanYuan));
        }
    }

    @Test
    void units_add_up_to_the_department() {
        assertThat(units("shili-jd/2024", Basis.CURRENT)).isEqualTo(Map.of(
                "001", "14268000.00", "002", "7660000.00", "003", "10930000.00", "004", "720000.00"));
        assertThat(units("shili-jd/2025", Basis.ORIGINAL)).isEqualTo(Map.of(
                "001", "14150000.00", "002", "7650000.00", "003", "10050000.00", "004", "1460000.00"));
    }

    @Test
    void breakdowns_follow_their_lines() {
        BudgetId budget = BudgetSteps.budget("shili-jd/2024");
        Cut now = new Cut(log.head().position(), null);
        for (Balances way : balances) {
            Optional<BreakdownSum> personnel = way.breakdown(budget, BreakdownAxis.PERSONNEL, Basis.CURRENT, now);
            assertThat(personnel).hasValueSatisfying(sum -> {
                assertThat(sum.whole()).isEqualTo(StepParts.wanYuan("2084.60"));
                assertThat(sum.remainder()).isEqualTo(StepParts.wanYuan("40.80"));
            });
            assertThat(way.breakdown(budget, BreakdownAxis.THREE_PUBLIC, Basis.CURRENT, now)
                    .map(BreakdownSum::whole)).hasValue(StepParts.wanYuan("6.40"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shili-jd/2023, shili-jd/2024, ORIGINAL, 105.00", "shili-jd/2024, shili-jd/2025, ORIGINAL, 310.00",
        "shili-jd/2023, shili-jd/2024, CURRENT, 465.80", "shili-jd/2024, shili-jd/2025, CURRENT, 45.20"
    })
    void years_are_compared_without_a_residual(String base, String target, Basis basis, String wanYuan) {
        Cut now = new Cut(log.head().position(), null);
        for (Balances way : balances) {
            for (Axis axis : AXES) {
                Change change = new Comparisons(way).compare(BudgetSteps.budget(base), BudgetSteps.budget(target),
                        Side.EXPENDITURE, axis, basis, now);
                assertThat(change.delta()).as("%s", axis).isEqualTo(StepParts.wanYuan(wanYuan));
                assertThat(change.residual()).as("%s", axis).isEqualTo(Money.ZERO);
                assertThat(change.gaps()).as("%s", axis).isEmpty();
            }
        }
    }

    @Test
    void every_kind_of_event_and_of_act_has_happened() {
        Set<String> told = events.stream().map(event -> event.type().name()).collect(Collectors.toSet());
        // Batches are how acts come in, not acts of their own.
        assertThat(told).isEqualTo(EventCatalog.ALL.stream().map(EventType::name)
                .filter(name -> !name.startsWith("batch.")).collect(Collectors.toSet()));
        Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
        entries().forEach(entry -> kinds.add(entry.act()));
        assertThat(kinds).isEqualTo(EnumSet.allOf(ActKind.class));
    }

    @Test
    void the_books_balance_and_nothing_is_in_transit() {
        assertThat(entries()).allSatisfy(entry ->
                assertThat(sum(entry.postings().stream().map(Posting::amount).toList())).isEqualTo(Money.ZERO));
        assertThat(sum(entries().stream().flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() == Account.IN_TRANSIT).map(Posting::amount).toList()))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void money_carried_on_again_is_flagged() {
        Map<String, String> overdue = new TreeMap<>();
        for (LineAmount line : approved("jd-2024-carry").overdue()) {
            overdue.put(line.line().text(), line.amount().yuan());
        }
        assertThat(overdue).isEqualTo(Map.of(
                "001|EXPENDITURE|GENERAL|2013999|30299|PROJECT|DJ-01", "50000.00",
                "003|EXPENDITURE|GENERAL|2120399|31005|PROJECT|YH-02", "250000.00"));
    }

    @Test
    void each_adjustment_was_approved_as_the_policy_wants_it() {
        assertThat(approvals()).containsAllEntriesOf(Map.of(
                "jd-2024-medical", "小额调剂自动: system-ledger",
                "jd-2024-property", "两万元以上调剂部门复核: jd-checker",
                "jd-2024-to-community", "两万元以上调剂部门复核: officer",
                "jd-2024-drainage", "两级审批: jd-checker officer",
                "jd-2024-second-park", "二百万元以上预算调整: jd-checker officer officer2",
                "ly-2024-move", "一人复核: officer"));
        assertThat(approved("jd-2025-cleaning").maker()).hasToString("jd-maker2");
    }

    private Map<String, String> approvals() {
        Map<String, String> approvals = new TreeMap<>();
        for (SampleCommand command : Story.commands()) {
            if (command.asked() instanceof SampleCommand.OnAdjustment) {
                String name = command.name().split(" ", 2)[0];
                events(name).stream().filter(AdjustmentApproved.class::isInstance)
                        .map(AdjustmentApproved.class::cast).forEach(event -> {
                            List<String> persons = new ArrayList<>();
                            event.endorsers().forEach(person -> persons.add(person.value()));
                            persons.add(event.act().actor().value());
                            approvals.put(name, event.rule() + ": " + String.join(" ", persons));
                        });
            }
        }
        return approvals;
    }

    private AdjustmentApproved approved(String name) {
        return events(name).stream().filter(AdjustmentApproved.class::isInstance)
                .map(AdjustmentApproved.class::cast).findFirst().orElseThrow();
    }

    private List<BudgetEvent.OfAdjustment> events(String adjustment) {
        return events.stream().map(RecordedEvent::event).filter(BudgetEvent.OfAdjustment.class::isInstance)
                .map(BudgetEvent.OfAdjustment.class::cast)
                .filter(event -> event.adjustment().value()
                        .equals(SampleCommand.id("adjustment " + adjustment).value()))
                .toList();
    }

    private long approval(String adjustment) {
        AdjustmentApproved approved = approved(adjustment);
        return events.stream().filter(event -> event.event() == approved).findFirst().orElseThrow().position();
    }

    private List<Entry> entries() {
        return events.stream().filter(event -> event.event() instanceof BudgetEvent)
                .flatMap(event -> Journal.entry(event.budgetEvent()).stream()).toList();
    }

    private Map<String, String> units(String budget, Basis basis) {
        Map<String, Money> units = new TreeMap<>();
        balances.getFirst().lines(BudgetSteps.budget(budget), basis, new Cut(log.head().position(), null))
                .forEach((line, amount) -> units.merge(String.valueOf(line.unit()), amount, Money::plus));
        return units.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> unit.getValue().yuan()));
    }

    private static Money sum(Iterable<Money> amounts) {
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}

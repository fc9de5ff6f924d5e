package budgetledger.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import budgetledger.LedgerFixture;
import budgetledger.Samples;
import budgetledger.axon.CommandOutcome;
import budgetledger.axon.Commands;
import budgetledger.axon.LedgerAxon;
import budgetledger.axon.Turns;
import budgetledger.balance.Balances;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.Act;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.EnactBudget;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Side;
import budgetledger.classification.FunctionLevel;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.PostgresSnapshots;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.NoCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Two budgets of a real street, entered by commands and compared from the tables and from the log. The pages say
/// 16497.86万元, then 15621.11万元, 876.75万元 less; and 22.91万元 of “三公”, then 25万元 more.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreetBudgetsTest {
    private static final BudgetId BASE = BudgetId.of("wanli", 2023);
    private static final BudgetId TARGET = BudgetId.of("wanli", 2024);
    private static final StreetFigures FIGURES = StreetFigures.read();
    /// Of the codes of 类, 款 and 项.
    private static final List<Integer> DIGITS = List.of(3, 5, 7);

    private final LedgerFixture ledger = new LedgerFixture();
    private Cut head = new Cut(0, null);

    @BeforeAll
    void enter() {
        EventStore store = LedgerAxon.eventStore(ledger.log(), new PostgresSnapshots(ledger.service()));
        CommandBus bus = LedgerAxon.commandBus();
        LedgerAxon.subscribe(bus, LedgerAxon.budgets(store, NoCache.INSTANCE), ledger.log());
        Commands commands = new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), ledger.log(),
                NoCache.INSTANCE, Samples.AUTHORITY, new Turns());
        enter(commands, BASE, Map.of("公务接待费", "13500", "公务用车运行费", "215600"));
        enter(commands, TARGET, Map.of("公务接待费", "13500", "公务用车运行费", "215600", "公务用车购置费", "250000"));
        ledger.feedAll(100);
        head = new Cut(ledger.progress().position(), null);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void the_budget_falls_as_published_and_nothing_is_left_over() {
        for (Change change : both(FunctionLevel.CLASS)) {
            assertThat(told(change)).isEqualTo("16,497.86 → 15,621.11 (-876.75)");
            assertThat(change.residual()).isEqualTo(Money.ZERO);
            assertThat(change.gaps()).isEmpty();
            assertThat(change.steps()).extracting(StreetBudgetsTest::line).containsExactly(
                    "201 2976800.00>2932700.00 -44100.00", "204 1252300.00>1633000.00 380700.00",
                    "205 0.00>250000.00 250000.00", "206 100000.00>100000.00 0.00",
                    "207 200000.00>200000.00 0.00", "208 27073236.00>19604064.00 -7469172.00",
                    "210 3095732.00>3223657.00 127925.00", "212 121319878.00>119385303.00 -1934575.00",
                    "221 8960694.00>8882399.00 -78295.00");
        }
    }

    @ParameterizedTest
    @EnumSource(FunctionLevel.class)
    void every_step_is_the_difference_of_the_published_figures(FunctionLevel level) {
        int digits = DIGITS.get(List.of(FunctionLevel.values()).indexOf(level));
        TreeSet<String> codes = new TreeSet<>();
        FIGURES.rows().forEach(row -> codes.add(row.function().substring(0, digits)));
        List<String> expected = codes.stream().map(code -> step(code, FIGURES.sum(2023, code), FIGURES.sum(2024, code)))
                .toList();
        for (Change change : both(level)) {
            assertThat(change.steps()).extracting(StreetBudgetsTest::line).isEqualTo(expected);
            assertThat(change.steps()).allMatch(Step::complete);
            assertThat(change.residual()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void by_kind_the_projects_fall_and_the_basic_expenditure_rises() {
        for (Balances balances : sources()) {
            Change change = new Comparisons(balances).compare(BASE, TARGET, Side.EXPENDITURE, new Axis.ByKind(),
                    Basis.ORIGINAL, head);
            assertThat(change.steps()).extracting(StreetBudgetsTest::line).containsExactly(
                    "BASIC 99406297.00>99706020.00 299723.00", "PROJECT 65572343.00>56505103.00 -9067240.00");
            assertThat(change.residual()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void three_public_rises_by_a_car() {
        for (Balances balances : sources()) {
            Change change = new Comparisons(balances)
                    .compare(BASE, TARGET, BreakdownAxis.THREE_PUBLIC, Basis.ORIGINAL, head).orElseThrow();
            assertThat(told(change)).isEqualTo("22.91 → 47.91 (+25.00)");
            assertThat(change.steps()).extracting(StreetBudgetsTest::line).containsExactly(
                    "公务接待费 13500.00>13500.00 0.00", "公务用车购置费 0.00>250000.00 250000.00",
                    "公务用车运行费 215600.00>215600.00 0.00");
            assertThat(change.residual()).isEqualTo(Money.ZERO);
        }
    }

    private List<Balances> sources() {
        return List.of(new PostedBalances(ledger.service()),
                new FoldedBalances(ledger.log(), FoldedBalances.EVENTS_MAX));
    }

    private List<Change> both(FunctionLevel level) {
        return sources().stream().map(balances -> new Comparisons(balances)
                .compare(BASE, TARGET, Side.EXPENDITURE, new Axis.ByFunction(level), Basis.ORIGINAL, head)).toList();
    }

    private static void enter(Commands commands, BudgetId budget, Map<String, String> threePublic) {
        int year = budget.year().value();
        Act act = new Act(Samples.MAKER, null, LocalDate.of(year, 1, 1), new Reason("ENACTMENT", "年初预算"),
                new DocumentRef(null, year + "年部门预算", null), Provenance.ORIGINAL);
        List<LineAmount> lines = FIGURES.of(year).stream().map(row -> Samples.amount(
                LineKey.general(row.function(), row.kind()), row.yuan() + ".00")).toList();
        List<ItemAmount> items = threePublic.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(item -> Samples.item(item.getKey(), item.getValue() + ".00")).toList();
        Stream.of(new OpenBudget(budget, act, "某街道"), new EnactBudget(budget, act, lines,
                List.of(new BreakdownAmounts(BreakdownAxis.THREE_PUBLIC, null, items)))).forEach(command -> {
                    CommandId id = CommandId.of("street", budget + " " + command.getClass().getSimpleName());
                    assertThat(commands.send((BudgetCommand) command, Trace.of(id), CommandId.inputHash("street")))
                            .isInstanceOf(CommandOutcome.Done.class);
                });
    }

    private static String told(Change change) {
        return DisplayUnit.WAN.format(change.base(), 2) + " → " + DisplayUnit.WAN.format(change.target(), 2)
                + " (" + DisplayUnit.WAN.formatChange(change.delta(), 2) + ")";
    }

    private static String line(Step step) {
        return step.key() + " " + step.base() + ">" + step.target() + " " + step.delta();
    }

    private static String step(String code, long base, long target) {
        return code + " " + base + ".00>" + target + ".00 " + (target - base) + ".00";
    }
}

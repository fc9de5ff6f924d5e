package budgetledger.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import budgetledger.authority.AccessBook;
import budgetledger.axon.Commands;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LineChange;
import budgetledger.budget.Provenance;
import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// A load that was interrupted early, one that was interrupted in the middle of a transfer, and the one that finishes
/// them.
@SpringBootTest(classes = LedgerApplication.class, properties = "ledger.sample=false")
@Import(SampleLoadTest.WithoutFirstStart.class)
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleLoadTest {
    private static final int INTERRUPTED_AFTER = 3;
    private static final int EVENTS_MAX = 1_000;

    @TempDir
    static Path folder;

    private static List<RecordedEvent> all = List.of();
    private static List<RecordedEvent> events = List.of();

    private final AccessBook access;
    private final Commands commands;
    private final EventLog log;

    @Autowired
    SampleLoadTest(AccessBook access, Commands commands, EventLog log) {
        this.access = access;
        this.commands = commands;
        this.log = log;
    }

    /// Otherwise the log would begin with another administrator.
    static class WithoutFirstStart implements BeanDefinitionRegistryPostProcessor {
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition("firstStart");
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ledger.data-directory", () -> TestData.in(folder).toString());
    }

    @BeforeAll
    static void load_in_three_goes(
            @Autowired AccessBook access, @Autowired Commands commands, @Autowired EventLog log) {
        SampleLoader loader = new SampleLoader(access, commands, log);
        List<SampleCommand> published = new SampleFiles().commands();
        published.subList(0, INTERRUPTED_AFTER).forEach(loader::send);
        assertThat(log.head().position()).isEqualTo(INTERRUPTED_AFTER);
        published.subList(INTERRUPTED_AFTER, published.size()).forEach(loader::send);
        for (SampleCommand command : Story.commands()) {
            loader.send(command);
            if (command.name().equals("jd-2023-carry-party 3 approve")) {
                break;
            }
        }
        new SampleLoader(access, commands, log).load();
        all = log.readAfter(0, EVENTS_MAX);
        events = all.stream().filter(event -> event.stream().startsWith("budget/zwfwb/")).toList();
    }

    @Test
    void every_command_is_in_the_log_once() {
        new SampleLoader(access, commands, log).load();
        assertThat(log.readAfter(0, EVENTS_MAX)).isEqualTo(all);
        assertThat(events).extracting(RecordedEvent::stream).containsExactly(
                "budget/zwfwb/2021", "budget/zwfwb/2021", "budget/zwfwb/2022", "budget/zwfwb/2022",
                "budget/zwfwb/2022", "budget/zwfwb/2022", "budget/zwfwb/2022");
    }

    @Test
    void every_command_of_the_sample_took_effect() {
        List<SampleCommand> sample = Stream.concat(new SampleFiles().commands().stream(), Story.commands().stream())
                .toList();
        assertThat(sample).extracting(SampleCommand::name).doesNotHaveDuplicates();
        assertThat(sample).allSatisfy(command -> assertThat(log.receipt(command.id()))
                .as(command.name()).hasValueSatisfying(receipt -> receipt.isFor(command.inputHash())));
    }

    @Test
    void totals_in_fen_are_the_published_ones() {
        assertThat(total(lines(2021))).isEqualTo(4_123_100_000L);
        assertThat(total(lines(2022))).isEqualTo(4_360_400_000L);
        assertThat(lines(2021)).isEqualTo(new TreeMap<>(Map.of(
                "201 -", 3_974_470_000L, "205 -", 3_840_000L, "208 -", 91_750_000L, "210 -", 53_040_000L)));
    }

    @Test
    void derived_figures_say_that_they_are() {
        assertThat(acts()).containsExactly(Map.entry("2021/1", Provenance.DERIVED),
                Map.entry("2022/1", Provenance.ORIGINAL), Map.entry("2022/2", Provenance.DERIVED),
                Map.entry("2022/3", Provenance.ORIGINAL));
        assertThat(events).allSatisfy(recorded -> {
            assertThat(recorded.event().act().actor()).hasToString("system-loader");
            assertThat(recorded.event().act().effectiveOn())
                    .isEqualTo(recorded.budgetEvent().budget().year().firstDay());
            assertThat(recorded.event().act().document().sha256()).hasSize(64);
        });
    }

    @Test
    void breakdowns_are_whole() {
        Map<BreakdownAxis, Long> wholes = new LinkedHashMap<>();
        for (BreakdownChange change : breakdowns(2022)) {
            long items = change.items().stream().mapToLong(item -> item.change().fen()).sum();
            assertThat(items).as("items of %s", change.axis()).isEqualTo(change.wholeChange().fen());
            wholes.put(change.axis(), items);
        }
        assertThat(wholes).isEqualTo(Map.of(
                BreakdownAxis.PERSONNEL, 3_460_400_000L,
                BreakdownAxis.OPERATING, 1_201_416_000L,
                BreakdownAxis.THREE_PUBLIC, 1_750_000L,
                BreakdownAxis.PROCUREMENT, 2_169_330_000L,
                BreakdownAxis.PROCUREMENT_ITEM, 2_169_330_000L));
    }

    @Test
    void every_figure_of_the_document_is_as_published() throws IOException {
        Optional<Map<String, Long>> published = PublishedFigures.read();
        if (published.isEmpty()) {
            return;
        }
        Map<String, Long> figures = published.get();
        String functions = "五、一般公共预算支出情况表/（二）具体情况/";
        Map<String, Long> lines = lines(2022);
        PublishedNames.FUNCTIONS.forEach((code, label) -> assertThat(
                        lines.getOrDefault(code + " BASIC", 0L) + lines.getOrDefault(code + " PROJECT", 0L))
                .as(label)
                .isEqualTo(figures.get(functions + label)));
        for (String area : List.of("一般公共服务支出", "教育支出", "社会保障和就业支出", "卫生健康支出")) {
            String code = PublishedNames.AREAS.get(area);
            long change = startingWith(code, lines) - startingWith(code, lines(2021));
            assertThat(change).as(area).isEqualTo(change(figures, functions + "类:" + area));
        }
        for (BreakdownChange breakdown : breakdowns(2022)) {
            for (ItemChange item : breakdown.items()) {
                assertThat(item.change().fen()).as(item.item().text())
                        .isEqualTo(figures.get(PublishedNames.item(breakdown.axis(), item.item())));
            }
        }
    }

    private static long change(Map<String, Long> figures, String label) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(label + " 与2021年预算相比"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> lines(int year) {
        Map<String, Long> lines = new TreeMap<>();
        for (BudgetEnacted enacted : enacted(year)) {
            for (LineChange line : enacted.lines()) {
                String function = Objects.requireNonNull(line.line().function()).value();
                String kind = line.line().kind() == null ? "-" : line.line().kind().name();
                lines.merge(function + " " + kind, line.decided().fen(), Math::addExact);
            }
        }
        return lines;
    }

    private List<BreakdownChange> breakdowns(int year) {
        return enacted(year).stream().flatMap(enacted -> enacted.breakdowns().stream())
                .filter(change -> !change.items().isEmpty())
                .toList();
    }

    private List<Map.Entry<String, Provenance>> acts() {
        return events.stream().map(RecordedEvent::event)
                .filter(BudgetEnacted.class::isInstance).map(BudgetEnacted.class::cast)
                .map(enacted -> Map.entry(enacted.budget().year() + "/" + enacted.part(), enacted.act().provenance()))
                .toList();
    }

    private List<BudgetEnacted> enacted(int year) {
        return events.stream().map(RecordedEvent::event)
                .filter(BudgetEnacted.class::isInstance).map(BudgetEnacted.class::cast)
                .filter(enacted -> enacted.budget().year().value() == year)
                .toList();
    }

    private static long startingWith(String code, Map<String, Long> lines) {
        return lines.entrySet().stream().filter(line -> line.getKey().startsWith(code))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static long total(Map<String, Long> lines) {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }
}

package budgetledger.explanation;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetId;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.comparison.Certificate;
import budgetledger.comparison.Comparisons;
import budgetledger.comparison.LineAxis;
import budgetledger.comparison.Step;
import budgetledger.comparison.Which;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Sha256;
import budgetledger.figure.Contribution;
import budgetledger.figure.EventChain;
import budgetledger.figure.FigureScope;
import budgetledger.figure.LineSum;
import budgetledger.figure.Passport;
import budgetledger.figure.Passports;
import budgetledger.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A thousand random histories, and at random pairs of clocks of each: figures, comparisons, passports, explanations
/// and certificates say what a plain list of events says, and say it again after more has been recorded.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditReadsIT {
    private static final int HISTORIES = 1_000;
    private static final int COMMANDS = 40;
    private static final int QUESTIONS = 3;
    private static final List<String> FILTERS = List.of("", "", ":function=201", ":function=2010302", ":kind=BASIC",
            ":unit=001", ":fund=GOVERNMENT_FUND", ":economic=301", ":function=210:kind=PROJECT");

    private static LedgerFixture ledger;
    private static final Set<Cause> CAUSES = EnumSet.noneOf(Cause.class);
    private static long told;

    @BeforeAll
    static void create() {
        ledger = new LedgerFixture();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void every_read_says_what_a_plain_list_of_events_says_and_never_changes_its_answer() {
        List<Long> seeds = RandomHistories.seeds("audit reads", HISTORIES);
        for (long seed : seeds) {
            try {
                check(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            ledger.forgetLog();
        }
        System.out.printf("%d histories, %d answers compared%n", seeds.size(), told);
        if (seeds.size() > 1) {
            assertThat(CAUSES).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                    EnumSet.of(Cause.RECLASSIFICATION)));
        }
    }

    private static void check(long seed) {
        List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
        if (events.isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        int half = 1 + random.nextInt(events.size());
        List<RecordedEvent> recorded = new ArrayList<>(ledger.append(events.subList(0, half)));
        ledger.feedAll(50);
        Reads early = new Reads(events.subList(0, half), recorded, random);
        List<Runnable> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(early.question());
        }
        questions.forEach(Runnable::run);
        recorded.addAll(ledger.append(events.subList(half, events.size())));
        ledger.feedAll(7);
        questions.forEach(Runnable::run);
        Reads late = new Reads(events, recorded, random);
        for (int i = 0; i < QUESTIONS; i++) {
            late.question().run();
        }
    }

    /// Reads of what has been recorded so far. A question is fixed when it is made, and can be asked again later.
    private record Reads(List<BudgetEvent> events, List<RecordedEvent> recorded, Random random) {
        Runnable question() {
            ReferenceModel model = new ReferenceModel(events);
            FigureScope figure = figure();
            Cut then = cut(0);
            Cut now = cut((int) then.position());
            Basis basis = random.nextBoolean() ? figure.basis() : Basis.CURRENT;
            LocalDate day = day();
            BudgetId other = budget();
            int page = 1 + random.nextInt(3);
            return () -> {
                passport(model, figure, now, page);
                explanation(model, new Question(figure, then, day, basis, now));
                certificate(model, other, figure.budget(), figure.basis(), now);
                told += 3;
            };
        }

        private void passport(ReferenceModel model, FigureScope figure, Cut cut, int eventsMax) {
            Passports passports = new Passports(ledger.service());
            List<String> contributions = new ArrayList<>();
            long after = 0;
            boolean more = true;
            while (more) {
                Passport page = passports.of(figure, cut, after, eventsMax);
                assertThat(page.amount().fen()).isEqualTo(model.amount(figure, cut));
                assertThat(sums(page.sums())).isEqualTo(model.sums(figure, cut));
                for (Contribution part : page.contributions()) {
                    contributions.add(part.event().position() + " " + part.act() + " " + part.line().text() + " "
                            + part.amount().fen());
                    after = part.event().position();
                }
                more = page.more();
            }
            assertThat(contributions).isEqualTo(model.contributions(figure, cut).stream()
                    .map(move -> move.position() + " " + move.act() + " " + move.line().text() + " " + move.fen())
                    .toList());
            var count = new EventChain(ledger.service()).upTo(figure.budget(), cut.position());
            assertThat(count.events()).isEqualTo(model.events(figure.budget(), cut.position()));
            assertThat(count.digest()).isEqualTo(digest(figure.budget(), cut.position()));
        }

        private String digest(BudgetId budget, long position) {
            byte[] digest = new byte[32];
            for (RecordedEvent event : recorded) {
                if (event.stream().equals(budget.stream()) && event.position() <= position) {
                    MessageDigest sha256 = Sha256.digest();
                    sha256.update(digest);
                    digest = sha256.digest(Sha256.leaf(canonical(event)));
                }
            }
            return HexFormat.of().formatHex(digest);
        }

        private static byte[] canonical(RecordedEvent event) {
            byte[] canonical = CanonicalEvent.draft(event.eventId(), event.stream(), event.sequence(), event.trace(),
                    event.event(), EventCatalog.payload(event.event()));
            CanonicalEvent.seal(canonical, event.position(), event.recordedAt());
            return canonical;
        }

        private static Map<String, List<Long>> sums(List<LineSum> sums) {
            Map<String, List<Long>> byLine = new TreeMap<>();
            sums.forEach(sum -> byLine.put(sum.line().text() + " " + sum.act(),
                    List.of(sum.amount().fen(), sum.events())));
            return byLine;
        }

        private void explanation(ReferenceModel model, Question question) {
            Explanations explanations = new Explanations(ledger.service());
            Explanation explanation = explanations.of(question);
            assertThat(explanation.published().fen()).isEqualTo(model.amount(question.published(), question.then()));
            assertThat(explanation.now().fen()).isEqualTo(model.amount(question.figure(), question.now()));
            Map<String, Long> parts = new TreeMap<>();
            explanation.parts().forEach(part -> parts.put(part.cause().name(), part.amount().fen()));
            explanation.parts().forEach(part -> CAUSES.add(part.cause()));
            assertThat(parts).isEqualTo(model.causes(question));
            Map<String, Long> events = new TreeMap<>();
            explanations.events(question, 0, Integer.MAX_VALUE)
                    .forEach(part -> events.merge(part.cause().name(), part.amount().fen(), Long::sum));
            assertThat(events).isEqualTo(parts);
        }

        private void certificate(ReferenceModel model, BudgetId base, BudgetId target, Basis basis, Cut cut) {
            Certificate posted = new Comparisons(new PostedBalances(ledger.service()))
                    .certify(base, target, Side.EXPENDITURE, basis, cut);
            assertThat(posted).isEqualTo(new Comparisons(new FoldedBalances(ledger.log(), FoldedBalances.EVENTS_MAX))
                    .certify(base, target, Side.EXPENDITURE, basis, cut));
            for (Certificate.Marginal marginal : posted.marginals()) {
                Map<String, Long> from = model.marginal(base, Side.EXPENDITURE, basis, cut, marginal.axis());
                Map<String, Long> to = model.marginal(target, Side.EXPENDITURE, basis, cut, marginal.axis());
                assertThat(marginal.change().base().fen()).isEqualTo(sum(from));
                assertThat(marginal.change().target().fen()).isEqualTo(sum(to));
                if (marginal.axis() == LineAxis.KIND && (from.containsKey("") || to.containsKey(""))) {
                    continue; // a breakdown by kind may know what the lines do not
                }
                assertThat(marginal.unknown(Which.BASE).fen()).isEqualTo(unknown(from, marginal.axis()));
                assertThat(marginal.unknown(Which.TARGET).fen()).isEqualTo(unknown(to, marginal.axis()));
                for (Step step : marginal.change().steps()) {
                    String key = step.path().isEmpty() ? "" : step.key();
                    assertThat(step.delta().fen()).isEqualTo(below(to, key, marginal.axis())
                            - below(from, key, marginal.axis()));
                }
            }
        }

        private static long sum(Map<String, Long> marginal) {
            return marginal.values().stream().mapToLong(Long::longValue).sum();
        }

        private static long unknown(Map<String, Long> marginal, LineAxis axis) {
            return marginal.entrySet().stream().filter(amount -> !ReferenceModel.isFinest(amount.getKey(), axis))
                    .mapToLong(Map.Entry::getValue).sum();
        }

        private static long below(Map<String, Long> marginal, String key, LineAxis axis) {
            boolean codes = axis == LineAxis.FUNCTION || axis == LineAxis.ECONOMIC;
            return marginal.entrySet().stream()
                    .filter(amount -> key.isEmpty() || amount.getKey().equals(key)
                            || (codes && amount.getKey().startsWith(key)))
                    .mapToLong(Map.Entry::getValue).sum();
        }

        private FigureScope figure() {
            String basis = random.nextInt(3) == 0 ? "original" : "current";
            BudgetId budget = budget();
            return FigureScope.parse(budget.department() + ":" + budget.year() + ":" + basis + ":expenditure"
                    + FILTERS.get(random.nextInt(FILTERS.size())));
        }

        private BudgetId budget() {
            return events.get(random.nextInt(events.size())).budget();
        }

        private Cut cut(int least) {
            boolean head = random.nextInt(3) == 0;
            return new Cut(head ? events.size() : least + random.nextInt(events.size() + 1 - least),
                    random.nextBoolean() ? day() : null);
        }

        private LocalDate day() {
            return LocalDate.of(2021, 6, 1).plusDays(random.nextInt(600));
        }
    }
}

package budgetledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.OfAdjustment;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Random histories, and of each random questions: a page of the timeline holds what a plain filter over the list of
/// all events holds, whoever asks, from either end.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineIT {
    private static final int HISTORIES = 60;
    private static final int COMMANDS = 80;
    private static final int QUESTIONS = 60;

    private static LedgerFixture ledger;
    private static long answers;
    private static long found;

    @BeforeAll
    static void create() {
        ledger = new LedgerFixture();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void a_filter_finds_what_a_plain_filter_over_all_events_finds_on_pages_of_any_size_from_either_end() {
        for (long seed : RandomHistories.seeds("timeline", HISTORIES)) {
            List<BudgetEvent> events = RandomHistories.of(seed, COMMANDS).events();
            if (!events.isEmpty()) {
                List<RecordedEvent> recorded = ledger.append(events);
                ledger.feedAll(37);
                Random random = new Random(seed);
                for (int i = 0; i < QUESTIONS; i++) {
                    try {
                        check(recorded, random);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", question " + i, e);
                    }
                }
            }
            ledger.forgetLog();
        }
        System.out.printf("%d answers compared, %d events found%n", answers, found);
        assertThat(found).isGreaterThan(answers);
    }

    private static void check(List<RecordedEvent> log, Random random) {
        Asked asked = asked(log, random);
        Reach reach = reach(log, random);
        LocalDate day = random.nextInt(3) == 0 ? LocalDate.of(2021, 6, 1).plusDays(random.nextInt(900)) : null;
        long upTo = random.nextBoolean() ? log.size() : random.nextInt(log.size() + 1);
        long after = random.nextBoolean() ? 0 : random.nextInt(log.size());
        Window window = new Window(after, upTo, random.nextBoolean());
        List<RecordedEvent> expected = new ArrayList<>(log.stream()
                .filter(event -> event.position() > after && event.position() <= upTo)
                .filter(event -> day == null || !event.event().act().effectiveOn().isAfter(day))
                .filter(asked.condition())
                .filter(event -> isSeen(log, event, reach, asked.wanted()))
                .toList());
        expected = window.newestFirst() ? expected.reversed() : expected;
        int limit = 1 + random.nextInt(7);
        Timeline timeline = new Timeline(ledger.service());
        List<RecordedEvent> read = new ArrayList<>();
        Window rest = window;
        while (true) {
            List<Long> page = timeline.positions(asked.wanted(), reach, day, rest, limit);
            read.addAll(timeline.events(page));
            if (page.size() < limit) {
                break;
            }
            rest = rest.behind(page.getLast());
        }
        answers++;
        found += read.size();
        assertThat(read).extracting(RecordedEvent::position)
                .as("%s for %s, %s, effective %s", asked.wanted(), reach, window, day)
                .containsExactlyElementsOf(expected.stream().map(RecordedEvent::position).toList());
        assertThat(read).isEqualTo(expected);
    }

    /// A question and the same as a plain condition.
    private record Asked(Wanted wanted, Predicate<RecordedEvent> condition) {}

    private static Asked asked(List<RecordedEvent> log, Random random) {
        Builder builder = new Builder();
        int filters = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < filters; i++) {
            add(builder, log.get(random.nextInt(log.size())), random);
        }
        return new Asked(builder.wanted(), builder.condition);
    }

    private static void add(Builder builder, RecordedEvent like, Random random) {
        BudgetEvent event = like.budgetEvent();
        List<LineKey> lines = lines(event);
        switch (random.nextInt(13)) {
            case 0 -> builder.type(like.type().name());
            case 1 -> builder.department(event);
            case 2 -> builder.budget(event);
            case 3 -> builder.person(people(event).stream().toList().get(random.nextInt(people(event).size())));
            case 4 -> builder.unit(event, lines.isEmpty() ? null : lines.get(random.nextInt(lines.size())).unit());
            case 5 -> builder.line(event, lines.isEmpty() ? null : lines.get(random.nextInt(lines.size())));
            case 6 -> builder.document(event.act().document().number());
            case 7 -> builder.adjustment(event instanceof OfAdjustment of ? of.adjustment() : null);
            case 8 -> builder.batch(event instanceof AdjustmentDrafted draft ? draft.batch() : null);
            case 9 -> builder.correlation(like);
            case 10 -> builder.amount(amount(event));
            case 11 -> builder.amounts(random.nextBoolean() ? amount(event) : random.nextLong(1_000_000), null);
            default -> builder.amounts(random.nextLong(100_000), 100_000 + random.nextLong(100_000_000));
        }
    }

    private static Reach reach(List<RecordedEvent> log, Random random) {
        if (random.nextInt(3) == 0) {
            return new Reach(List.of(Scope.EVERYTHING), random.nextBoolean());
        }
        List<Scope> scopes = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            BudgetEvent like = log.get(random.nextInt(log.size())).budgetEvent();
            scopes.add(switch (random.nextInt(4)) {
                case 0 -> Scope.of(like.budget().department());
                case 1 -> new Scope(like.budget().department(), null, false);
                case 2 -> new Scope(like.budget().department(), new UnitCode("001"), true);
                default -> new Scope(like.budget().department(), new UnitCode("002"), false);
            });
        }
        return new Reach(scopes, false);
    }

    /// What a reader may know of, from plain lists.
    private static boolean isSeen(List<RecordedEvent> log, RecordedEvent recorded, Reach reach, Wanted wanted) {
        BudgetEvent event = recorded.budgetEvent();
        var department = event.budget().department();
        Predicate<@Nullable UnitCode> seen =
                unit -> reach.scopes().stream().anyMatch(scope -> scope.covers(department, unit));
        boolean asksForWhatIsHidden = wanted.unit() != null && !seen.test(wanted.unit())
                || wanted.line() != null && !seen.test(wanted.line().unit());
        if (reach.scopes().stream().anyMatch(scope -> scope.includes(Scope.of(department)))) {
            return true;
        }
        if (reach.scopes().stream().noneMatch(scope -> scope.touches(department)) || asksForWhatIsHidden) {
            return false;
        }
        List<LineKey> lines = lines(event);
        if (wanted.isByAmount()) {
            return lines.stream().allMatch(line -> seen.test(line.unit()));
        }
        if (lines.stream().anyMatch(line -> seen.test(line.unit()))) {
            return true;
        }
        String name = event.getClass().getSimpleName();
        if (Set.of("BudgetOpened", "YearOpened", "YearClosed", "BudgetFrozen", "BudgetUnfrozen").contains(name)) {
            return true;
        }
        return Set.of("AdjustmentSubmitted", "AdjustmentWithdrawn", "AdjustmentReturned", "AdjustmentRejected",
                "NoteAdded").contains(name) && content(log, ((OfAdjustment) event).adjustment())
                        .stream().anyMatch(seen);
    }

    /// Units of what an adjustment asks for in the end; nothing stands for the department itself.
    private static Set<@Nullable UnitCode> content(List<RecordedEvent> log, AdjustmentId id) {
        Set<@Nullable UnitCode> units = new java.util.HashSet<>();
        for (RecordedEvent recorded : log) {
            if (recorded.event() instanceof AdjustmentDrafted e && e.adjustment().equals(id)) {
                units(units, e.lines(), e.breakdowns().isEmpty());
            } else if (recorded.event() instanceof AdjustmentRevised e && e.adjustment().equals(id)) {
                units(units, e.lines(), e.breakdowns().isEmpty());
            }
        }
        return units;
    }

    private static void units(Set<@Nullable UnitCode> units, List<LineChange> lines, boolean withoutBreakdowns) {
        units.clear();
        lines.forEach(line -> units.add(line.line().unit()));
        if (!withoutBreakdowns || lines.isEmpty()) {
            units.add(null);
        }
    }

    /// Lines that the payload of an event names as its own, read off its record.
    private static List<LineKey> lines(BudgetEvent event) {
        return Json.lines(EventCatalog.payload(event));
    }

    private static long amount(BudgetEvent event) {
        if (!Set.of("BudgetEnacted", "AdjustmentApproved", "TransferReceived", "TransferReturned")
                .contains(event.getClass().getSimpleName())) {
            return 0;
        }
        List<Long> decided = Json.decided(EventCatalog.payload(event));
        return Math.max(decided.stream().filter(fen -> fen > 0).mapToLong(Long::longValue).sum(),
                -decided.stream().filter(fen -> fen < 0).mapToLong(Long::longValue).sum());
    }

    private static Set<String> people(BudgetEvent event) {
        Set<String> people = new TreeSet<>(Json.people(EventCatalog.payload(event)));
        people.add(event.act().actor().value());
        if (event.act().onBehalfOf() != null) {
            people.add(event.act().onBehalfOf().value());
        }
        return people;
    }

    /// Collects what is looked for; what is not there is not looked for.
    private static final class Builder {
        private final List<Object> given = new ArrayList<>(java.util.Collections.nCopies(14, null));
        private Predicate<RecordedEvent> condition = event -> true;

        private void put(int index, @Nullable Object value, Predicate<RecordedEvent> more) {
            if (value != null && given.get(index) == null) {
                given.set(index, value);
                condition = condition.and(more);
            }
        }

        void type(String name) {
            put(0, name, e -> e.type().name().equals(name));
        }

        void department(BudgetEvent like) {
            put(1, like.budget().department(),
                    e -> e.budgetEvent().budget().department().equals(like.budget().department()));
        }

        void budget(BudgetEvent like) {
            department(like);
            put(2, like.budget().year(), e -> e.budgetEvent().budget().year().equals(like.budget().year()));
        }

        void person(String person) {
            put(3, new PersonId(person), e -> people(e.budgetEvent()).contains(person));
        }

        void unit(BudgetEvent like, @Nullable UnitCode unit) {
            if (unit != null) {
                department(like);
                put(4, unit, e -> lines(e.budgetEvent()).stream().anyMatch(line -> unit.equals(line.unit())));
            }
        }

        void line(BudgetEvent like, @Nullable LineKey line) {
            if (line != null) {
                department(like);
                put(5, line, e -> lines(e.budgetEvent()).contains(line));
            }
        }

        void document(@Nullable String number) {
            put(6, number, e -> number.equals(e.event().act().document().number()));
        }

        void adjustment(@Nullable AdjustmentId id) {
            put(7, id, e -> e.event() instanceof OfAdjustment of && of.adjustment().equals(id));
        }

        void batch(@Nullable BatchId batch) {
            put(8, batch, e -> e.event() instanceof AdjustmentDrafted draft && batch.equals(draft.batch()));
        }

        void correlation(RecordedEvent like) {
            put(9, like.trace().correlation(), e -> e.trace().correlation().equals(like.trace().correlation()));
        }

        void amount(long fen) {
            put(11, fen == 0 ? null : Money.ofFen(fen), e -> TimelineIT.amount(e.budgetEvent()) == fen);
        }

        void amounts(long from, @Nullable Long to) {
            put(12, Money.ofFen(from), e -> TimelineIT.amount(e.budgetEvent()) >= Math.max(1, from));
            put(13, to == null ? null : Money.ofFen(to), e -> TimelineIT.amount(e.budgetEvent()) <= to);
        }

        Wanted wanted() {
            return new Wanted((String) given.get(0), (budgetledger.budget.DepartmentCode) given.get(1),
                    (budgetledger.budget.FiscalYear) given.get(2), (PersonId) given.get(3), (UnitCode) given.get(4),
                    (LineKey) given.get(5), (String) given.get(6), (AdjustmentId) given.get(7),
                    (BatchId) given.get(8), (java.util.UUID) given.get(9), (java.util.UUID) given.get(10),
                    (Money) given.get(11), (Money) given.get(12), (Money) given.get(13));
        }
    }
}

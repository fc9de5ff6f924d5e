package budgetledger.axon;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import budgetledger.Samples;
import budgetledger.authority.Authority;
import budgetledger.batch.Batch;
import budgetledger.batch.BatchDecision;
import budgetledger.batch.BatchMode;
import budgetledger.batch.BatchRecorded;
import budgetledger.batch.MassReversal;
import budgetledger.batch.RefusedRow;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.EntryRef;
import budgetledger.budget.Proposal;
import budgetledger.budget.Terms;
import budgetledger.eventlog.BudgetStates;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Guard;
import budgetledger.eventlog.Receipt;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.eventlog.Trace;
import budgetledger.eventlog.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static budgetledger.axon.SampleCommands.budget;
import static budgetledger.axon.SampleCommands.enact;
import static budgetledger.axon.SampleCommands.open;
import static org.assertj.core.api.Assertions.assertThat;

/// Batches on the real log.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchesIT {
    private static final int ROWS = 10_000;
    private static final int BAD = 4_321;
    private static TestDatabase database;
    private static Assembly node;
    private static Batches batches;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
        node = new Assembly(database.newNode());
        batches = batches((person, _) ->
                new Authority.Entitled(Samples.mandate(person), new Guard("access", Guard.EMPTY)));
    }

    @AfterAll
    static void close() {
        node.close();
        database.close();
    }

    private static Batches batches(Authority authority) {
        return new Batches(node.log, new BudgetStates(node.log, node.snapshots), authority, node.turns);
    }

    private static BudgetId opened(String department) {
        BudgetId budget = budget(department);
        node.send("open-" + department, open(budget));
        node.send("enact-" + department, enact(budget, "1000000.00"));
        node.send("year-" + department, new BudgetCommand.OpenYear(budget, Samples.act()));
        return budget;
    }

    private static DraftAdjustment reduce(BudgetId budget, CommandId command, int row, String yuan) {
        return new DraftAdjustment(budget, Samples.act(), new AdjustmentId(command.rowId(row)), Proposal.of(
                AdjustmentKind.REDUCTION, List.of(Samples.amount(Samples.RUNNING, yuan)), List.of()),
                new BatchId(command.value()));
    }

    private static Batch batch(CommandId command, BatchMode mode, boolean submit, List<DraftAdjustment> rows) {
        return new Batch(new BatchId(command.value()), mode, submit, null, rows);
    }

    private static BatchOutcome send(CommandId command, Batch batch) {
        return batches.send(Samples.MAKER, Trace.of(command), CommandId.inputHash(batch.toString()), _ -> batch);
    }

    private static BatchOutcome.Done done(BatchOutcome outcome) {
        return (BatchOutcome.Done) outcome;
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource(BatchMode.class)
    void ten_thousand_rows_with_a_bad_one_are_written_at_one_stroke(BatchMode mode) throws SQLException {
        BudgetId budget = opened("many-" + mode.name().toLowerCase(Locale.ROOT));
        CommandId command = CommandId.of("tester", "many " + mode);
        List<DraftAdjustment> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> reduce(budget, command, row, row == BAD ? "-2000000.00" : "-1.00")).toList();
        long before = node.log.head().position();
        long receipts = count("SELECT count(*) FROM ledger.command_receipt");
        int accepted = switch (mode) {
            case ATOMIC -> 0;
            case CONTINUE -> ROWS - 1;
            case STOP -> BAD;
        };

        Batch decided = batch(command, mode, true, rows);
        long alone = System.nanoTime();
        batches.decide(Samples.MAKER, _ -> decided);
        System.out.printf("%s: decided in %d ms%n", mode, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - alone));
        long start = System.nanoTime();
        BatchOutcome outcome = send(command, batch(command, mode, true, rows));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf("%s: %d rows in %d ms, %d of them accepted%n", mode, ROWS, millis, accepted);

        RefusedRow refused = new RefusedRow(BAD, "insufficient_appropriation", Map.of("line",
                Samples.RUNNING.text(), "balance", "1000000.00", "requested", "-2000000.00"));
        BatchRecorded record = new BatchRecorded(new BatchId(command.value()), Samples.act(), mode, true, null, ROWS,
                mode == BatchMode.ATOMIC ? ROWS - 1 : accepted, List.of(refused));
        if (mode == BatchMode.ATOMIC) {
            assertThat(outcome).isEqualTo(new BatchOutcome.Refused(record));
            assertThat(node.log.head().position()).isEqualTo(before);
            assertThat(count("SELECT count(*) FROM ledger.command_receipt")).isEqualTo(receipts);
            return;
        }
        List<RecordedEvent> events = done(outcome).events();
        assertThat(events.getFirst().event()).isEqualTo(record);
        assertThat(events).extracting(RecordedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 1 + 2L * accepted).boxed().toList());
        assertThat(events.stream().filter(event -> event.event() instanceof AdjustmentDrafted)).hasSize(accepted);
        assertThat(events.stream().filter(event -> event.event() instanceof AdjustmentSubmitted)).hasSize(accepted);
        assertThat(count("SELECT count(*) FROM ledger.command_receipt")).isEqualTo(receipts + 1);
        assertThat(node.log.receipt(command)).hasValueSatisfying(receipt ->
                assertThat(batches.events(receipt)).isEqualTo(events));
        assertThat(((BudgetState.Opened) node.folded(budget)).adjustments().size()).isEqualTo(accepted);
    }

    @Test
    void rows_of_two_budgets_are_written_together_and_each_budget_in_its_order() {
        BudgetId one = opened("two-one");
        BudgetId two = opened("two-two");
        CommandId command = CommandId.of("tester", "two");
        List<DraftAdjustment> rows = IntStream.range(0, 10)
                .mapToObj(row -> reduce(row % 2 == 0 ? one : two, command, row, "-1.00")).toList();

        List<RecordedEvent> events = done(send(command, batch(command, BatchMode.ATOMIC, false, rows))).events();

        assertThat(events.subList(1, 11)).extracting(event -> ((AdjustmentDrafted) event.event()).adjustment())
                .containsExactlyElementsOf(IntStream.of(0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
                        .mapToObj(row -> new AdjustmentId(command.rowId(row))).toList());
        assertThat(((BudgetState.Opened) node.folded(two)).adjustments().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(BatchMode.class)
    void a_retry_gets_the_first_answer_and_another_body_is_refused(BatchMode mode) {
        BudgetId budget = opened("retry-" + mode.name().toLowerCase(Locale.ROOT));
        CommandId command = CommandId.of("tester", "retry " + mode);
        List<DraftAdjustment> rows = List.of(reduce(budget, command, 0, "-1.00"),
                reduce(budget, command, 1, mode == BatchMode.ATOMIC ? "-1.00" : "-2000000.00"));
        Batch batch = batch(command, mode, true, rows);

        BatchOutcome.Done first = done(send(command, batch));
        long head = node.log.head().position();

        assertThat(send(command, batch)).isEqualTo(new BatchOutcome.Done(first.events(), true));
        assertThat(send(command, batch(command, mode, false, rows))).isEqualTo(new BatchOutcome.KeyReused());
        assertThat(node.log.head().position()).isEqualTo(head);
    }

    @Test
    void a_batch_without_a_good_row_is_remembered_too() {
        BudgetId budget = opened("none");
        CommandId command = CommandId.of("tester", "none");
        Batch batch = batch(command, BatchMode.CONTINUE, false, List.of(reduce(budget, command, 0, "-2000000.00")));

        BatchOutcome.Done first = done(send(command, batch));

        assertThat(first.events()).singleElement().satisfies(event ->
                assertThat(((BatchRecorded) event.event()).accepted()).isZero());
        node.send("more-none", enact(budget, "5000000.00"));
        assertThat(send(command, batch)).isEqualTo(new BatchOutcome.Done(first.events(), true));
    }

    @Test
    void the_same_batch_sent_twice_at_once_is_written_once() throws Exception {
        BudgetId budget = opened("twice");
        CommandId command = CommandId.of("tester", "twice");
        Batch batch = batch(command, BatchMode.ATOMIC, true, IntStream.range(0, 300)
                .mapToObj(row -> reduce(budget, command, row, "-1.00")).toList());
        List<BatchOutcome.Done> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<BatchOutcome> call = () -> send(command, batch);
            for (Future<BatchOutcome> outcome : threads.invokeAll(List.of(call, call, call, call))) {
                outcomes.add(done(outcome.get()));
            }
        }
        assertThat(outcomes).filteredOn(outcome -> !outcome.replayed()).hasSize(1);
        assertThat(outcomes).allSatisfy(outcome ->
                assertThat(outcome.events()).isEqualTo(outcomes.getFirst().events()));
    }

    @Test
    void a_batch_and_single_commands_on_the_same_budget_lose_nothing() throws Exception {
        BudgetId budget = opened("race");
        CommandId command = CommandId.of("tester", "race");
        Batch batch = batch(command, BatchMode.ATOMIC, false, IntStream.range(0, 200)
                .mapToObj(row -> reduce(budget, command, row, "-1.00")).toList());
        node.callsSinceLast("");
        List<Future<CommandOutcome>> singles = new ArrayList<>();
        Future<BatchOutcome> many;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 60; i++) {
                int number = i;
                singles.add(threads.submit(() -> node.send("race-" + number, SampleCommands.reduce(budget, "race-" + number, "-1.00"))));
            }
            many = threads.submit(() -> send(command, batch));
            for (int i = 60; i < 120; i++) {
                int number = i;
                singles.add(threads.submit(() -> node.send("race-" + number, SampleCommands.reduce(budget, "race-" + number, "-1.00"))));
            }
        }
        assertThat(done(many.get()).replayed()).isFalse();
        for (Future<CommandOutcome> single : singles) {
            assertThat(single.get()).isInstanceOf(CommandOutcome.Done.class);
        }
        BudgetState.Opened state = (BudgetState.Opened) node.folded(budget);
        assertThat(state.adjustments().size()).isEqualTo(320);
        assertThat(node.state(budget)).isEqualTo(state);
        System.out.printf("race: %d tries of the batch%n",
                node.callsSinceLast("appendAll").stream().filter(call -> call.contains("BatchRecorded")).count());
    }

    @Test
    void a_batch_gets_its_turn_while_single_commands_never_pause() throws Exception {
        BudgetId budget = opened("busy");
        CommandId command = CommandId.of("tester", "busy");
        Batch batch = batch(command, BatchMode.ATOMIC, false, IntStream.range(0, 2_000)
                .mapToObj(row -> reduce(budget, command, row, "-1.00")).toList());
        AtomicBoolean sent = new AtomicBoolean();
        AtomicInteger numbers = new AtomicInteger();
        Callable<Void> singles = () -> {
            while (!sent.get()) {
                String key = "busy-" + numbers.incrementAndGet();
                assertThat(node.send(key, SampleCommands.reduce(budget, key, "-1.00")))
                        .isInstanceOf(CommandOutcome.Done.class);
            }
            return null;
        };
        node.callsSinceLast("");
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Void>> busy = IntStream.range(0, 3).mapToObj(_ -> threads.submit(singles)).toList();
            try {
                assertThat(done(send(command, batch)).replayed()).isFalse();
            } finally {
                sent.set(true);
            }
            for (Future<Void> one : busy) {
                one.get();
            }
        }
        assertThat(node.callsSinceLast("appendAll").stream().filter(call -> call.contains("BatchRecorded")).count())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void what_was_overtaken_is_decided_again() {
        BudgetId budget = opened("overtaken");
        CommandId command = CommandId.of("tester", "overtaken");
        Batch batch = batch(command, BatchMode.ATOMIC, false, List.of(reduce(budget, command, 0, "-1.00")));
        AtomicInteger tries = new AtomicInteger();

        BatchOutcome outcome = batches.send(Samples.MAKER, Trace.of(command), CommandId.inputHash("overtaken"),
                states -> {
                    states.apply(budget);
                    if (tries.incrementAndGet() == 1) {
                        node.send("overtake", new BudgetCommand.CloseYear(budget, Samples.act()));
                    }
                    return batch;
                });

        assertThat(outcome).isInstanceOfSatisfying(BatchOutcome.Refused.class, refused ->
                assertThat(refused.record().refused()).extracting(RefusedRow::code).containsExactly("wrong_phase"));
        assertThat(tries).hasValue(2);
    }

    @Test
    void rights_that_change_meanwhile_are_read_again() {
        BudgetId budget = opened("guarded");
        CommandId command = CommandId.of("tester", "guarded");
        Batch batch = batch(command, BatchMode.ATOMIC, false, List.of(reduce(budget, command, 0, "-1.00")));
        AtomicInteger asked = new AtomicInteger();
        // The budget stands for the stream of rights: the first answer names an end that it has long passed.
        Batches guarded = batches((person, _) -> new Authority.Entitled(Samples.mandate(person),
                new Guard(opened("rights").stream(), asked.incrementAndGet() == 1 ? 0 : 2)));

        BatchOutcome outcome = guarded.send(Samples.MAKER, Trace.of(command), CommandId.inputHash("g"), _ -> batch);

        assertThat(done(outcome).replayed()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_dry_run_decides_the_same_and_writes_nothing() {
        BudgetId budget = opened("dry");
        CommandId command = CommandId.of("tester", "dry");
        Batch batch = batch(command, BatchMode.CONTINUE, true,
                List.of(reduce(budget, command, 0, "-1.00"), reduce(budget, command, 1, "-2000000.00")));
        long head = node.log.head().position();

        BatchDecision dry = batches.decide(Samples.MAKER, _ -> batch).orElseThrow();

        assertThat(node.log.head().position()).isEqualTo(head);
        assertThat(done(send(command, batch)).events().getFirst().event()).isEqualTo(dry.record());
    }

    @Test
    void a_second_mass_reversal_has_nothing_to_do() {
        BudgetId budget = opened("reversed");
        CommandId command = CommandId.of("tester", "reversed");
        List<RecordedEvent> events = done(send(command, batch(command, BatchMode.ATOMIC, true,
                List.of(reduce(budget, command, 0, "-1.00"), reduce(budget, command, 1, "-2.00"),
                        reduce(budget, command, 2, "-4.00"))))).events();
        approve(budget, events, command.rowId(0), command.rowId(2));

        List<RecordedEvent> first = done(reverse(command, budget, "first")).events();

        assertThat(first.stream().map(RecordedEvent::event).filter(AdjustmentDrafted.class::isInstance))
                .extracting(event -> ((AdjustmentDrafted) event).terms().subject())
                .containsExactly(new EntryRef.OfAdjustment(new AdjustmentId(command.rowId(0))),
                        new EntryRef.OfAdjustment(new AdjustmentId(command.rowId(2))));
        assertThat(((BatchRecorded) first.getFirst().event()).reverses()).isEqualTo(new BatchId(command.value()));
        assertThat(reverse(command, budget, "second")).isEqualTo(new BatchOutcome.Nothing());
        approve(budget, first, CommandId.of("tester", "first").rowId(0), CommandId.of("tester", "first").rowId(1));
        assertThat(reverse(command, budget, "third")).isEqualTo(new BatchOutcome.Nothing());
        assertThat(reverse(command, budget, "first")).isEqualTo(new BatchOutcome.Done(first, true));
        assertThat(((BudgetState.Opened) node.folded(budget)).balance(Samples.RUNNING))
                .isEqualTo(Samples.yuan("1000000.00"));
    }

    private static void approve(BudgetId budget, List<RecordedEvent> events, UUID... ids) {
        for (UUID id : ids) {
            AdjustmentVersion version = events.stream().map(RecordedEvent::event)
                    .filter(event -> event instanceof AdjustmentSubmitted e && e.adjustment().value().equals(id))
                    .map(event -> ((AdjustmentSubmitted) event).version()).findFirst().orElseThrow();
            assertThat(node.send("approve-" + id, new BudgetCommand.ApproveAdjustment(budget, new AdjustmentId(id),
                    version, Samples.CHECKER, null))).isInstanceOf(CommandOutcome.Done.class);
        }
    }

    private static BatchOutcome reverse(CommandId subject, BudgetId budget, String key) {
        CommandId command = CommandId.of("tester", key);
        List<MassReversal.Subject> subjects = IntStream.range(0, 3)
                .mapToObj(row -> new MassReversal.Subject(budget, new AdjustmentId(subject.rowId(row)))).toList();
        return batches.send(Samples.MAKER, Trace.of(command), CommandId.inputHash("reverse"), states -> {
            List<MassReversal.Subject> due = MassReversal.due(subjects, states);
            return new Batch(new BatchId(command.value()), BatchMode.ATOMIC, true, new BatchId(subject.value()),
                    IntStream.range(0, due.size()).mapToObj(row -> new DraftAdjustment(budget, Samples.act(),
                            new AdjustmentId(command.rowId(row)), new Proposal(AdjustmentKind.REVERSAL, List.of(),
                                    List.of(), Terms.about(new EntryRef.OfAdjustment(due.get(row).adjustment()))),
                            new BatchId(command.value()))).toList());
        });
    }

    @Test
    void a_command_of_another_kind_under_the_same_key_is_refused() {
        BudgetId budget = opened("taken");
        CommandId command = CommandId.of("tester", "open-taken");
        Receipt receipt = node.log.receipt(command).orElseThrow();

        assertThat(send(command, batch(command, BatchMode.ATOMIC, false,
                List.of(reduce(budget, command, 0, "-1.00"))))).isEqualTo(new BatchOutcome.KeyReused());
        assertThat(receipt.lastPosition()).isEqualTo(receipt.firstPosition());
    }
}

package budgetledger.eventlog.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.EventLogUnavailable;
import budgetledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// One append among others of its batch.
interface AppendContract extends ContractPart {
    @Test
    default void what_is_answered_is_what_is_read_back() {
        EventLog log = newNode();
        BudgetId budget = SampleEvents.budget("read-back");
        List<RecordedEvent> answered = new ArrayList<>();
        SampleEvents samples = new SampleEvents(7);
        for (int i = 0; i < 20; i++) {
            Append append = samples.append(budget, answered.size(), "read-back-" + i, 1 + i % 4);
            answered.addAll(((Appended.Recorded) log.append(append)).events());
        }
        assertThat(log.readStream(budget.stream(), 0)).isEqualTo(answered);
        assertThat(log.readStream(budget.stream(), 30)).isEqualTo(answered.subList(30, answered.size()));
        assertThat(log.lastSequence(budget.stream())).hasValue(answered.size() - 1);
        assertThat(log.lastSequence("budget/nobody/2022")).isEmpty();
    }

    @Test
    default void an_append_beyond_the_end_of_its_stream_leaves_no_hole() {
        EventLog log = newNode();
        BudgetId budget = SampleEvents.budget("hole");
        for (int i = 0; i < 2; i++) {
            log.append(new SampleEvents(1).append(budget, i, "hole-" + i, 1));
        }
        assertThat(log.append(new SampleEvents(1).append(budget, 3, "hole-3", 1)))
                .isEqualTo(new Appended.Conflict(budget.stream(), 3));
        assertThat(log.lastSequence(budget.stream())).hasValue(1);
    }

    @Test
    default void a_conflict_fails_one_append_and_no_other_of_its_batch() throws Exception {
        EventLog log = newNode();
        BudgetId taken = SampleEvents.budget("taken");
        log.append(new SampleEvents(1).append(taken, 0, "taken-0", 2));
        List<Append> appends = batch("conflict");
        appends.add(10, new SampleEvents(2).append(taken, 1, "taken-1", 1));
        appends.add(15, new SampleEvents(3).append(SampleEvents.budget("too-far"), 3, "too-far", 1));

        List<Object> answers = together(log, appends);

        assertThat(answers.get(10)).isEqualTo(new Appended.Conflict(taken.stream(), 1));
        assertThat(answers.get(15)).isEqualTo(new Appended.Conflict("budget/too-far/2022", 3));
        answers.remove(15);
        answers.remove(10);
        assertThat(answers).hasSize(30).allSatisfy(a -> assertThat(a).isInstanceOf(Appended.Recorded.class));
        assertThat(Sql.number(database().owner(), "SELECT count(DISTINCT xmin::text) FROM ledger.event"
                + " WHERE stream LIKE 'budget/conflict-%'")).as("transactions of the batch").isEqualTo(1);
    }

    @Test
    default void an_append_that_the_database_refuses_fails_alone() throws Exception {
        EventLog log = newNode();
        TestDatabase.execute(database().owner(), """
                CREATE FUNCTION ledger.refuse_poison() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN RAISE EXCEPTION 'cannot be stored' USING ERRCODE = 'data_exception'; END$$;
                CREATE TRIGGER poison BEFORE INSERT ON ledger.event FOR EACH ROW
                WHEN (NEW.stream = 'budget/poison/2022') EXECUTE FUNCTION ledger.refuse_poison()
                """);
        List<Append> appends = batch("healthy");
        appends.add(12, new SampleEvents(2).append(SampleEvents.budget("poison"), 0, "poison", 1));

        List<Object> answers = together(log, appends);

        assertThat(answers.remove(12)).isInstanceOf(EventLogUnavailable.class);
        assertThat(answers).hasSize(30).allSatisfy(a -> assertThat(a).isInstanceOf(Appended.Recorded.class));
        assertThat(log.receipt(CommandId.of("tester", "poison"))).isEmpty();
    }

    private static List<Append> batch(String name) {
        return IntStream.range(0, 30).mapToObj(i -> new SampleEvents(i).append(SampleEvents.budget(name + "-" + i),
                0, name + "-" + i, 2)).collect(Collectors.toCollection(ArrayList::new));
    }
}

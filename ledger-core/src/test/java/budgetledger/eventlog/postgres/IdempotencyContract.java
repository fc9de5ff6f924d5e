package budgetledger.eventlog.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Receipt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A command id has one effect for ever.
interface IdempotencyContract extends ContractPart {
    int KEYS = 100;
    int THREADS = 50;

    @Test
    default void the_same_command_is_answered_with_its_first_positions() {
        EventLog log = newNode();
        BudgetId budget = SampleEvents.budget("again");
        Append append = new SampleEvents(5).append(budget, 0, "again", 3);
        long first = ((Appended.Recorded) log.append(append)).events().getFirst().position();
        Receipt receipt = new Receipt(append.trace().command(), append.inputHash(), first, first + 2);

        assertThat(log.append(append)).isEqualTo(new Appended.AlreadyDone(receipt));
        assertThat(newNode().append(append)).as("on another node").isEqualTo(new Appended.AlreadyDone(receipt));
        assertThat(log.receipt(append.trace().command())).contains(receipt);
    }

    @Test
    default void the_same_command_with_other_input_shows_in_the_receipt() {
        EventLog log = newNode();
        BudgetId budget = SampleEvents.budget("other-input");
        Append append = new SampleEvents(5).append(budget, 0, "other-input", 1);
        log.append(append);
        String otherHash = CommandId.inputHash("something else");
        Append other = new Append(budget.stream(), 1, append.trace(), otherHash, append.events());

        Receipt receipt = ((Appended.AlreadyDone) log.append(other)).receipt();

        assertThat(receipt.isFor(append.inputHash())).isTrue();
        assertThat(receipt.isFor(otherHash)).isFalse();
        assertThat(log.readStream(budget.stream(), 0)).hasSize(1);
    }

    @Test
    default void fifty_threads_with_a_hundred_keys_have_a_hundred_effects() throws Exception {
        List<EventLog> nodes = List.of(newNode(), newNode());
        List<Append> appends = IntStream.range(0, KEYS).mapToObj(key -> new SampleEvents(key)
                .append(SampleEvents.budget("key-" + key), 0, "key-" + key, 1 + key % 3)).toList();
        List<Future<Map<String, Appended>>> threads = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < THREADS; thread++) {
                EventLog log = nodes.get(thread % nodes.size());
                List<Append> shuffled = new ArrayList<>(appends);
                Collections.shuffle(shuffled, new Random(thread));
                threads.add(executor.submit(() -> appendAll(log, shuffled)));
            }
        }
        int recorded = 0;
        for (Append append : appends) {
            Receipt receipt = nodes.getFirst().receipt(append.trace().command()).orElseThrow();
            for (Future<Map<String, Appended>> thread : threads) {
                switch (thread.get().get(append.stream())) {
                    case Appended.Recorded(var events) -> {
                        recorded++;
                        assertThat(events.getFirst().position()).isEqualTo(receipt.firstPosition());
                    }
                    case Appended.AlreadyDone(var earlier) -> assertThat(earlier).isEqualTo(receipt);
                    case Appended.Conflict _, Appended.Outdated _ -> throw new AssertionError("not taken");
                }
            }
            assertThat(nodes.getFirst().readStream(append.stream(), 0)).hasSameSizeAs(append.events());
        }
        assertThat(recorded).as("appends that wrote").isEqualTo(KEYS);
    }

    private static Map<String, Appended> appendAll(EventLog log, List<Append> appends) {
        Map<String, Appended> answers = new HashMap<>();
        appends.forEach(append -> answers.put(append.stream(), log.append(append)));
        return answers;
    }
}

package budgetledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import budgetledger.access.AccessCommand;
import budgetledger.access.AccessDecider;
import budgetledger.access.AccessDecision;
import budgetledger.access.AccessEvent;
import budgetledger.access.AccessEvolution;
import budgetledger.access.AccessState;
import budgetledger.budget.Adjustment;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetDecider;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvolution;
import budgetledger.budget.BudgetId;
import budgetledger.budget.BudgetState;
import budgetledger.budget.Decision;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Refusal;
import budgetledger.eventlog.CanonicalEvent;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.Trace;

/// Random histories of a whole bureau: who may do what is in the log too, and both deciders are asked as the service
/// asks them, on the day the log is written. What comes out is the bytes that the log stores, and a tally.
public final class RandomBureau {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ACCESS_PERCENT = 14;
    private static final int SECONDS_MAX = 20_000;

    /// What became of the commands.
    ///
    /// @param refused by code
    /// @param attempts refused ones by what alone forbade them
    public record Tally(Map<String, Integer> commands, Map<String, Integer> refused, Map<String, Integer> attempts) {
        public Tally() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private static void count(Map<String, Integer> map, String what) {
            map.merge(what, 1, Integer::sum);
        }
    }

    private final Random random;
    private final RandomGrants grants;
    private final RandomCommands people;
    private final RandomTransfers program;
    private final long seed;
    private final Tally tally;
    private final List<byte[]> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<BudgetId, BudgetState> states = new HashMap<>();
    private final Map<Leniency, AccessState> lenient = new EnumMap<>(Leniency.class);
    private AccessState access = AccessState.EMPTY;
    private Instant now = Instant.parse("2022-01-01T00:00:00.000001Z");
    private int number;

    private RandomBureau(long seed, Tally tally) {
        this.seed = seed;
        this.tally = tally;
        this.random = new Random(seed);
        this.grants = new RandomGrants(random);
        this.people = new RandomCommands(random);
        this.program = new RandomTransfers(random);
    }

    /// The canonical bytes of a history of that many commands beside those that begin it.
    public static List<byte[]> log(long seed, int commands, Tally tally) {
        RandomBureau bureau = new RandomBureau(seed, tally);
        bureau.grants.beginning(bureau.today()).forEach(bureau::access);
        for (int i = 0; i < commands; i++) {
            bureau.now = bureau.now.plusSeconds(bureau.random.nextInt(SECONDS_MAX));
            if (i < commands / 20 || bureau.random.nextInt(100) < ACCESS_PERCENT) {
                bureau.access(bureau.grants.command(bureau.access, bureau.today()));
            } else {
                bureau.budget();
            }
        }
        return bureau.log;
    }

    private LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    private void access(AccessCommand command) {
        number++;
        switch (AccessDecider.decide(command, access, today())) {
            case AccessDecision.Accepted(AccessEvent event) -> {
                Tally.count(tally.commands, "accepted");
                record(List.of(event));
                access = AccessEvolution.evolve(access, event);
                for (Leniency leniency : Leniency.values()) {
                    lenient.put(leniency, leniency.evolve(lenient.getOrDefault(leniency, AccessState.EMPTY), event));
                }
            }
            case AccessDecision.Refused(var refusal) -> refused(refusal.code().text());
        }
    }

    private void budget() {
        number++;
        boolean carryOn = !program.isEmpty() && random.nextInt(100) < 40;
        BudgetId chosen = people.budget();
        BudgetCommand command = carryOn ? program.next() : people.command(chosen,
                states.get(chosen) instanceof BudgetState.Opened opened ? opened : null);
        Mandate mandate = carryOn ? RandomTransfers.PROGRAM : mandate(access, command);
        BudgetState state = states.getOrDefault(command.budget(), BudgetState.ABSENT);
        Decision decision = BudgetDecider.decide(command, mandate, state);
        if (carryOn) {
            program.answered(decision);
        }
        program.learn(decision);
        switch (decision) {
            case Decision.Accepted(var events) -> {
                Tally.count(tally.commands, "accepted");
                record(events);
                for (BudgetEvent event : events) {
                    state = BudgetEvolution.evolve(state, event);
                }
                states.put(command.budget(), state);
            }
            case Decision.Refused(var refusal) -> {
                refused(refusal.code().text());
                attempted(command, refusal, state);
            }
        }
    }

    private Mandate mandate(AccessState state, BudgetCommand command) {
        return state.mandate(command.actor(), command.budget(), today());
    }

    private void refused(String code) {
        Tally.count(tally.commands, "refused");
        Tally.count(tally.refused, code);
    }

    /// What would have been accepted if one thing about rights were not so was an attempt at just that.
    private void attempted(BudgetCommand command, Refusal refusal, BudgetState state) {
        if (refusal instanceof Refusal.SelfApproval self && state instanceof BudgetState.Opened opened) {
            Adjustment adjustment = opened.adjustments().get(self.adjustment());
            boolean author = adjustment != null && adjustment.authors().contains(command.actor());
            Tally.count(tally.attempts, author ? "OWN" : "REPRESENTED");
        }
        if (!command.actor().equals(PersonId.PROGRAM)) {
            lenient.forEach((leniency, rights) -> {
                if (BudgetDecider.decide(command, mandate(rights, command), state) instanceof Decision.Accepted) {
                    Tally.count(tally.attempts, leniency.name());
                }
            });
        }
    }

    private void record(List<? extends LedgerEvent> events) {
        Trace trace = Trace.of(CommandId.of("bureau", seed + "-" + number));
        int within = 0;
        for (LedgerEvent event : events) {
            long sequence = sequences.merge(event.stream(), 0L, (last, _) -> last + 1);
            byte[] bytes = CanonicalEvent.draft(trace.command().eventId(within++), event.stream(), sequence, trace, event,
                    EventCatalog.payload(event));
            CanonicalEvent.seal(bytes, log.size() + 1L, now);
            log.add(bytes);
        }
    }
}

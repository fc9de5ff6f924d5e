package budgetledger.rest.event;

import java.util.HashMap;
import java.util.Map;

import budgetledger.budget.PersonId;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;

/// How many feeds are open, on this node and for each person.
final class FeedRoom {
    static final int FEEDS_MAX = 200;
    static final int FEEDS_OF_PERSON_MAX = 5;
    private static final String RETRY_SECONDS = "30";

    private final Map<PersonId, Integer> open = new HashMap<>();
    private int feeds;

    /// Takes a place, which [#leave] has to give back.
    ///
    /// @throws ProblemException when there is none
    synchronized void enter(PersonId person) {
        int own = open.getOrDefault(person, 0);
        if (own >= FEEDS_OF_PERSON_MAX) {
            throw full(FEEDS_OF_PERSON_MAX);
        }
        if (feeds >= FEEDS_MAX) {
            throw full(FEEDS_MAX);
        }
        open.put(person, own + 1);
        feeds++;
    }

    synchronized void leave(PersonId person) {
        feeds--;
        open.computeIfPresent(person, (_, own) -> own > 1 ? own - 1 : null);
    }

    private static ProblemException full(int most) {
        return ProblemException.of(ProblemKind.TOO_MANY_FEEDS, "feedsMax", Integer.toString(most))
                .with("Retry-After", RETRY_SECONDS);
    }
}

package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.Objects;

import budgetledger.access.AccessState;
import budgetledger.access.Delegation;
import budgetledger.access.Grant;
import budgetledger.access.PolicyId;
import budgetledger.access.PolicyVersion;
import budgetledger.authority.AccessBook;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Cuts;
import budgetledger.rest.request.Inputs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads access from the log, now or as it was known at a position: the same answer for ever.
@Component
class KnownAccess {
    private static final String NAMED = "an event is about what is not there";

    private final AccessBook book;
    private final Cuts cuts;

    KnownAccess(AccessBook book, Cuts cuts) {
        this.book = book;
        this.cuts = cuts;
    }

    /// Access folded from everything up to a position.
    record Known(AccessState state, long position) {
        /// A grant that an event up to that position is about.
        Grant grant(GrantId id) {
            return Objects.requireNonNull(state.grants().get(id), NAMED);
        }

        Delegation delegation(GrantId id) {
            return Objects.requireNonNull(state.delegations().get(id), NAMED);
        }

        PolicyVersion policy(PolicyId id) {
            return Objects.requireNonNull(state.policies().get(id), NAMED);
        }
    }

    LocalDate today() {
        return book.today();
    }

    AccessState current() {
        return book.current().state();
    }

    /// What a parameter `knownAt` asks for: a position, a time, or the end of the log.
    ///
    /// @throws ProblemException for a position or time that has not come
    static Clocks clocks(Inputs inputs, @Nullable String knownAt) {
        return Clocks.read(inputs, null, knownAt, null);
    }

    Known at(Clocks clocks) {
        return at(cuts.position(clocks));
    }

    Known at(long position) {
        return new Known(book.at(position).orElseThrow(() -> ProblemException.of(ProblemKind.ACCESS_HISTORY_TOO_LONG,
                "eventsMax", Integer.toString(AccessBook.EVENTS_MAX))).state(), position);
    }

    /// What a person may see of access, by the rights of this moment.
    AccessSight sight(PersonId person) {
        return new AccessSight(person, current().rights(person, today()));
    }
}

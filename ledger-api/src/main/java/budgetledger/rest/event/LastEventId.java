package budgetledger.rest.event;

import java.util.List;
import java.util.Optional;

import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.Format;
import org.jspecify.annotations.Nullable;

/// The header `Last-Event-ID`, by which a reader of a feed says what came last.
final class LastEventId {
    static final String HEADER = "Last-Event-ID";

    private LastEventId() {}

    static Optional<Long> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Format.POSITION.reader().apply(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemKind.INVALID_HEADER,
                    List.of(Fault.header(HEADER, Format.POSITION.message(), text)));
        }
    }
}

package budgetledger.rest.bisection;

import budgetledger.balance.PostingRow;
import budgetledger.bisection.Bisection;
import budgetledger.bisection.Check;
import budgetledger.bisection.Run;
import budgetledger.bisection.Turn;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.bisection.BisectionView.CheckView;
import budgetledger.rest.bisection.BisectionView.RunView;
import budgetledger.rest.bisection.BisectionView.TurnView;
import budgetledger.rest.read.ContributionView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.request.Format;
import org.jspecify.annotations.Nullable;

/// Puts a bisection into the form in which it is answered; the events are read from the log.
record BisectionAnswer(AskedBisection asked, Bisection found, EventLog log) {
    BisectionView view() {
        Page page = asked.page();
        Run last = found.failsNow() ? found.last() : null;
        return new BisectionView(asked.figure().text(), check(), found.failsNow(),
                last == null ? null : turn(last.since()), last == null ? null : good(last),
                found.first() == null ? null : turn(found.first().since()), found.runCount(),
                found.runs().stream().map(this::run).toList(), found.cut().position(), found.cut().effectiveAt(),
                asked.clocks().knownAt(), Links.of(
                        "self", link().with("after", page.after() == 0 ? null : page.after()).toString(),
                        "next", found.more()
                                ? link().with("after", found.runs().getLast().since().position()).toString() : null));
    }

    private CheckView check() {
        String kind = switch (found.check()) {
            case Check.OfFigure _ -> "FIGURE";
            case Check.OfAnyLine _ -> "ANY_LINE";
            case Check.OfTransit _ -> "TRANSIT";
            case Check.OfBalance _ -> "BALANCE";
        };
        return new CheckView(kind, Format.word(found.check().limit().relation()), found.check().limit().amount());
    }

    private RunView run(Run run) {
        return new RunView(turn(run.since()), run.until() == null ? null : turn(run.until()), good(run));
    }

    private static @Nullable Long good(Run run) {
        return run.lastGoodPosition() == 0 ? null : run.lastGoodPosition();
    }

    private TurnView turn(Turn turn) {
        RecordedEvent event = log.readAfter(turn.position() - 1, 1).getFirst();
        String on = turn.key().isEmpty() ? null : turn.key();
        return new TurnView(turn.position(), on, turn.before(), turn.after(),
                ContributionView.of(event, PostingRow.of(event).getFirst().act(),
                        found.check() instanceof Check.OfAnyLine ? on : null, null,
                        turn.after().minus(turn.before()), null));
    }

    private Links link() {
        return asked.link()
                .with("effectiveAt", found.cut().effectiveAt())
                .with("knownAt", found.cut().position())
                .with("limit", asked.page().limit());
    }
}

package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import budgetledger.balance.Cut;
import budgetledger.budget.DepartmentCode;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.money.Money;
import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.read.Sight;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import budgetledger.timeline.Wanted;
import budgetledger.timeline.Window;
import org.jspecify.annotations.Nullable;

/// What is asked of the timeline: which events, on both clocks, which page, from which end.
record Asked(
        EventsQuery query, Wanted wanted, Clocks clocks, Page page, @Nullable Long before, boolean newestFirst) {
    private static final int EVENTS = 100;
    private static final int EVENTS_MAX = 200;
    private static final List<String> TYPES =
            EventCatalog.ALL.stream().map(EventType::name).distinct().sorted().toList();
    private static final Format<String> TYPE = new Format<>("event-type", List.of(), text -> {
        if (!TYPES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    });
    private static final Format<Money> POSITIVE = Format.of("positive-amount", text -> {
        Money amount = Money.ofYuan(text);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return amount;
    });

    /// From which end a list begins.
    private enum Order {
        ASC,
        DESC
    }

    static Asked read(EventsQuery query) {
        Inputs inputs = Inputs.ofParameters();
        Page page = Page.read(inputs, query.after(), query.limit(), EVENTS, EVENTS_MAX);
        Clocks clocks = Clocks.read(inputs, query.effectiveAt(), query.knownAt(), query.minPosition());
        Long before = inputs.optional("before", query.before(), Format.POSITION).orNull();
        boolean newestFirst =
                inputs.optional("order", query.order(), Format.word(Order.class)).or(Order.ASC) == Order.DESC;
        Optional<Wanted> wanted = wanted(inputs, query);
        inputs.check();
        return new Asked(query, wanted.orElseThrow(() -> unsupported(ofDepartment(query))), clocks, page, before,
                newestFirst);
    }

    private static Optional<Wanted> wanted(Inputs inputs, EventsQuery query) {
        DepartmentCode department = inputs.optional("department", query.department(), Format.DEPARTMENT).orNull();
        var type = inputs.optional("type", query.type(), TYPE).orNull();
        var year = inputs.optional("year", query.year(), Format.YEAR).orNull();
        var person = inputs.optional("person", query.person(), Format.PERSON).orNull();
        var unit = inputs.optional("unit", query.unit(), Format.UNIT).orNull();
        var line = inputs.optional("line", query.line(), Format.LINE).orNull();
        var document = inputs.optional("document", query.document(), Format.DOCUMENT_NUMBER).orNull();
        var adjustment = inputs.optional("adjustment", query.adjustment(), Format.ADJUSTMENT).orNull();
        var batch = inputs.optional("batch", query.batch(), Format.BATCH).orNull();
        var correlation = inputs.optional("correlation", query.correlation(), Format.ID).orNull();
        var causation = inputs.optional("causation", query.causation(), Format.ID).orNull();
        var amount = inputs.optional("amount", query.amount(), POSITIVE).orNull();
        var from = inputs.optional("amountFrom", query.amountFrom(), POSITIVE).orNull();
        var to = inputs.optional("amountTo", query.amountTo(), POSITIVE).orNull();
        return department == null && !ofDepartment(query).isEmpty() ? Optional.empty()
                : Optional.of(new Wanted(type, department, year, person, unit, line, document, adjustment, batch,
                        correlation, causation, amount, from, to));
    }

    /// Codes of units, lines and years mean something within a department only.
    private static List<Fault> ofDepartment(EventsQuery query) {
        List<Fault> faults = new ArrayList<>();
        if (query.department() == null) {
            without(faults, "year", query.year());
            without(faults, "unit", query.unit());
            without(faults, "line", query.line());
        }
        return faults;
    }

    private static void without(List<Fault> faults, String parameter, @Nullable String given) {
        if (given != null) {
            faults.add(new Fault(Fault.Place.PARAMETER, parameter, "goes-with", List.of("department"), given));
        }
    }

    /// A feed goes forward from a position and has no end.
    ///
    /// @throws ProblemException when something else is asked of it
    void checkFeed() {
        List<Fault> faults = new ArrayList<>();
        notWithFeed(faults, "knownAt", query.knownAt());
        notWithFeed(faults, "before", query.before());
        notWithFeed(faults, "order", newestFirst ? query.order() : null);
        notWithFeed(faults, "limit", query.limit());
        notWithFeed(faults, "minPosition", query.minPosition());
        if (!faults.isEmpty()) {
            throw unsupported(faults);
        }
    }

    private static void notWithFeed(List<Fault> faults, String parameter, @Nullable String given) {
        if (given != null) {
            faults.add(new Fault(Fault.Place.PARAMETER, parameter, "not-with-feed", List.of(), given));
        }
    }

    private static ProblemException unsupported(List<Fault> faults) {
        return ProblemException.of(ProblemKind.UNSUPPORTED_COMBINATION, faults);
    }

    /// Whether the log itself answers: nothing is looked for, and nothing has to be left out.
    boolean isOfLog(Sight sight) {
        return wanted.equals(Wanted.ALL) && clocks.effectiveAt() == null && sight.seesAll();
    }

    Window window(Cut cut) {
        long upTo = before == null ? cut.position() : Math.min(cut.position(), before - 1);
        return new Window(page.after(), upTo, newestFirst);
    }

    /// The same question as of a cut, beginning elsewhere.
    Links link(Cut cut, long after, @Nullable Long end) {
        return Links.to("/api/v1/events")
                .with("type", query.type()).with("department", query.department()).with("year", query.year())
                .with("person", query.person()).with("unit", query.unit()).with("line", query.line())
                .with("document", query.document()).with("adjustment", query.adjustment())
                .with("batch", query.batch()).with("correlation", query.correlation())
                .with("causation", query.causation()).with("amount", query.amount())
                .with("amountFrom", query.amountFrom()).with("amountTo", query.amountTo())
                .with("effectiveAt", query.effectiveAt()).with("knownAt", cut.position())
                .with("after", after).with("before", end).with("order", newestFirst ? "desc" : null)
                .with("limit", page.limit());
    }
}

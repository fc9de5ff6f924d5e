package budgetledger.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What the service answers to `GET /api/v1/comparisons`. Amounts are strings in 元.
record ComparisonAnswer(
        @Nullable String level,
        Budget base,
        Budget target,
        String delta,
        @Nullable Published published,
        @Nullable String restatement,
        @Nullable List<Step> steps,
        @Nullable List<Unknown> unknown,
        @Nullable List<NotRestated> notRestated,
        @Nullable List<Crosswalk> crosswalks,
        String residual,
        long position) {
    /// An answer without its parts is not one.
    public ComparisonAnswer {
        require(base, target, delta, residual);
    }

    record Budget(int year, String amount) {
        public Budget {
            require(amount);
        }
    }

    /// As published, where the answer is on a comparable basis.
    record Published(String base, String delta) {
        public Published {
            require(base, delta);
        }
    }

    /// A crosswalk that was applied.
    record Crosswalk(int from, String budget, long position, String proposer, String adopter, String effectiveOn,
            Contribution.Document document) {}

    /// An amount that the crosswalks do not place.
    record NotRestated(String department, String line, String amount, boolean counted) {}

    /// @param complete whether both years are known at the level asked for
    /// @param known finer amounts that one year does carry, below a step that is not complete
    record Step(
            String key,
            @Nullable String name,
            String base,
            String target,
            String delta,
            @Nullable Published published,
            @Nullable String restatement,
            boolean complete,
            @Nullable List<Known> known,
            @Nullable List<Contribution> events) {
        public Step {
            require(key, base, target, delta);
        }

        List<Contribution> contributions() {
            return events == null ? List.of() : events;
        }

        String restatementOrZero() {
            return orZero(restatement);
        }

        /// What the events of the base year add up to: no event moved a restated amount.
        String eventsBase() {
            return published == null ? base : published.base();
        }

        List<Known> finer() {
            return known == null ? List.of() : known;
        }
    }

    record Known(String side, String key, @Nullable String name, String amount) {}

    /// An amount that is not known at the level asked for.
    ///
    /// @param reason a sentence, in the language asked for
    record Unknown(int year, String key, String amount, @Nullable String reason) {}

    private static void require(@Nullable Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }

    private static String orZero(@Nullable String amount) {
        return amount == null ? Money.ZERO.yuan() : amount;
    }

    String restatementOrZero() {
        return orZero(restatement);
    }

    List<Crosswalk> crosswalksOrNone() {
        return crosswalks == null ? List.of() : crosswalks;
    }

    List<NotRestated> notRestatedOrNone() {
        return notRestated == null ? List.of() : notRestated;
    }

    List<Step> stepsOrNone() {
        return steps == null ? List.of() : steps;
    }

    List<Unknown> unknownOrNone() {
        return unknown == null ? List.of() : unknown;
    }

    /// Every amount a report shows.
    List<Money> amounts() {
        Stream<String> whole = Stream.concat(Stream.of(base.amount(), target.amount(), delta, residual),
                published(published, restatement));
        Stream<String> parts = stepsOrNone().stream().flatMap(step -> Stream.of(
                Stream.of(step.base(), step.target(), step.delta()), published(step.published(), step.restatement()),
                step.finer().stream().map(Known::amount),
                step.contributions().stream().map(Contribution::amount)).flatMap(amounts -> amounts));
        Stream<String> unknowns = unknownOrNone().stream().map(Unknown::amount);
        Stream<String> open = notRestatedOrNone().stream().map(NotRestated::amount);
        return Stream.of(whole, parts, unknowns, open).flatMap(amounts -> amounts).map(Money::ofYuan).toList();
    }

    private static Stream<String> published(@Nullable Published published, @Nullable String restatement) {
        return published == null ? Stream.of() : Stream.of(published.base(), published.delta(), orZero(restatement));
    }
}

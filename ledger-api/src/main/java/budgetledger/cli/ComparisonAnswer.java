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
        @Nullable List<Step> steps,
        @Nullable List<Unknown> unknown,
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

    /// @param complete whether both years are known at the level asked for
    /// @param known finer amounts that one year does carry, below a step that is not complete
    record Step(
            String key,
            @Nullable String name,
            String base,
            String target,
            String delta,
            boolean complete,
            @Nullable List<Known> known,
            @Nullable List<Contribution> events) {
        public Step {
            require(key, base, target, delta);
        }

        List<Contribution> contributions() {
            return events == null ? List.of() : events;
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

    List<Step> stepsOrNone() {
        return steps == null ? List.of() : steps;
    }

    List<Unknown> unknownOrNone() {
        return unknown == null ? List.of() : unknown;
    }

    /// Every amount a report shows.
    List<Money> amounts() {
        Stream<String> whole = Stream.of(base.amount(), target.amount(), delta, residual);
        Stream<String> parts = stepsOrNone().stream().flatMap(step -> Stream.of(
                Stream.of(step.base(), step.target(), step.delta()),
                step.finer().stream().map(Known::amount),
                step.contributions().stream().map(Contribution::amount)).flatMap(amounts -> amounts));
        Stream<String> unknowns = unknownOrNone().stream().map(Unknown::amount);
        return Stream.of(whole, parts, unknowns).flatMap(amounts -> amounts).map(Money::ofYuan).toList();
    }
}

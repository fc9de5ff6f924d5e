package budgetledger.rest.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.FundSource;
import budgetledger.classification.Classification;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.Edition;
import budgetledger.classification.FunctionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What keys are called in Chinese. A code has its name from the edition of a year; one that we do not know has
/// none.
@Component
public class Names {
    private static final int FIRST_EDITION = 2007;

    private final Classification classification;

    public Names(Classification classification) {
        this.classification = classification;
    }

    /// The official name of a code.
    ///
    /// @param years in the order in which their editions are asked
    public @Nullable String of(@Nullable FunctionCode code, FiscalYear... years) {
        return code == null ? null : first(edition -> classification.nameOf(code, edition), years);
    }

    public @Nullable String of(@Nullable EconomicCode code, FiscalYear... years) {
        return code == null ? null : first(edition -> classification.nameOf(code, edition), years);
    }

    public static @Nullable String of(@Nullable FundSource fund) {
        return fund == null ? null : fund.chinese();
    }

    public static @Nullable String of(@Nullable ExpenditureKind kind) {
        return kind == null ? null : kind.chinese();
    }

    private static @Nullable String first(Function<Edition, Optional<String>> naming, FiscalYear... years) {
        return Arrays.stream(years)
                .filter(year -> year.value() >= FIRST_EDITION)
                .flatMap(year -> naming.apply(new Edition(year.value())).stream())
                .findFirst()
                .orElse(null);
    }
}

package budgetledger.rest.comparison;

import java.util.Arrays;

import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionCode;
import budgetledger.classification.FunctionLevel;
import budgetledger.comparison.Step;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.Names;
import budgetledger.rest.request.Format;
import budgetledger.text.Texts;
import org.jspecify.annotations.Nullable;

/// What the keys of a comparison are called, and why an amount is not known more finely.
record StepNames(Asked asked, Names names) {
    private static final Texts TEXTS = new Texts("budgetledger.rest.comparisons");
    private static final String UNKNOWN_NAME = "未分列";

    /// The Chinese name: by the target's edition, or the base's where the target's lacks it.
    @Nullable String of(String key) {
        if (key.equals(Step.UNKNOWN)) {
            return UNKNOWN_NAME;
        }
        return switch (asked.by()) {
            case FUNCTION -> names.of(new FunctionCode(key), asked.target().year(), asked.base().year());
            case ECONOMIC -> names.of(new EconomicCode(key), asked.target().year(), asked.base().year());
            case FUND -> Names.of(FundSource.valueOf(key));
            case UNIT -> null;
            case KIND, PERSONNEL, OPERATING, THREE_PUBLIC, PROCUREMENT, PROCUREMENT_ITEM -> item(asked.by(), key);
        };
    }

    /// The label of an item as breakdowns carry it: kinds are compared by their names.
    static String item(By by, String key) {
        return by != By.KIND ? key : Arrays.stream(ExpenditureKind.values())
                .filter(kind -> kind.name().equals(key))
                .map(ExpenditureKind::chinese)
                .findFirst()
                .orElse(key);
    }

    /// Why an amount is not known on a comparable basis.
    String notRestated(Language language, int year) {
        return language.text(TEXTS, "not-restated", year);
    }

    /// Why the amount at a key is not known at the level asked for.
    String reason(Language language, int year, String key) {
        if (key.equals(Step.UNKNOWN)) {
            return language.text(TEXTS, "unknown-axis", year,
                    language.text(TEXTS, "by." + Format.word(asked.by())));
        }
        String known = asked.by() == By.FUNCTION ? new FunctionCode(key).level().chinese()
                : new EconomicCode(key).level().chinese();
        String wanted = asked.by() == By.FUNCTION || asked.level() == FunctionLevel.CLASS
                ? asked.level().chinese() : EconomicLevel.SECTION.chinese();
        return language.text(TEXTS, "unknown-level", year, key, known, wanted);
    }
}

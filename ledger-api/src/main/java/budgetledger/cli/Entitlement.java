package budgetledger.cli;

import java.util.List;

import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// What a grant or a delegation lets a person do, as the service tells it.
///
/// @param department null for everything
/// @param subtree whether with what is below it
/// @param limit in 元; null for none
/// @param validTo the last day; null for no end
record Entitlement(String role, @Nullable String department, @Nullable String unit, boolean subtree,
        @Nullable Integer yearFrom, @Nullable Integer yearTo, @Nullable String limit, String validFrom,
        @Nullable String validTo) {
    static List<String> head(Words words) {
        return List.of("role", "scope", "years", "limit", "term").stream()
                .map(column -> words.text("access." + column)).toList();
    }

    List<String> cells(DisplayUnit unitOfAmounts, Words words) {
        return List.of(words.word("role", role), scope(department, unit, subtree, words), years(words),
                amount(limit, unitOfAmounts, words),
                validTo == null ? words.text("access.from", validFrom)
                        : words.text("access.from-to", validFrom, validTo));
    }

    static String scope(@Nullable String department, @Nullable String unit, boolean subtree, Words words) {
        if (department == null) {
            return words.text("access.everything");
        }
        String named = unit == null ? department : department + "@" + unit;
        return subtree ? named : words.text("access.exactly", named);
    }

    /// The largest amount, with its unit; what stands for none.
    static String amount(@Nullable String limit, DisplayUnit unit, Words words) {
        if (limit == null) {
            return words.text("access.unlimited");
        }
        Money money = Money.ofYuan(limit);
        return Shown.of(unit, List.of(money)).amount(money) + words.word("unit", unit.name());
    }

    private String years(Words words) {
        if (yearFrom == null && yearTo == null) {
            return words.text("access.all-years");
        }
        String from = yearFrom == null ? "" : yearFrom.toString();
        String to = yearTo == null ? "" : yearTo.toString();
        return from.equals(to) ? from : from + "–" + to;
    }
}

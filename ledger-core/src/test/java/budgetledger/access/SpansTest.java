package budgetledger.access;

import java.time.LocalDate;

import budgetledger.budget.FiscalYear;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Years and days against a plain model: both ends as numbers, an open one as the farthest there is.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpansTest {
    private static final int[] ENDS = {0, 1, 2, 3};
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static YearSpan years(int from, int to) {
        return new YearSpan(from == 0 ? null : new FiscalYear(2020 + from), to == 0 ? null : new FiscalYear(2020 + to));
    }

    private static Term days(int from, int to) {
        return new Term(DAY.plusDays(from), to == 0 ? null : DAY.plusDays(to));
    }

    @Test
    void years_and_days_overlap_and_include_as_numbers_do() {
        for (int a = 0; a < 256; a++) {
            int[] one = {ENDS[a & 3], ENDS[a >> 2 & 3]};
            int[] other = {ENDS[a >> 4 & 3], ENDS[a >> 6 & 3]};
            int oneTo = one[1] == 0 ? 9 : one[1];
            int otherTo = other[1] == 0 ? 9 : other[1];
            if (one[0] > oneTo || other[0] > otherTo) {
                continue;
            }
            boolean overlap = one[0] <= otherTo && other[0] <= oneTo;
            boolean include = one[0] <= other[0] && otherTo <= oneTo;
            String as = one[0] + "-" + one[1] + " and " + other[0] + "-" + other[1];
            assertThat(years(one[0], one[1]).overlaps(years(other[0], other[1]))).as(as).isEqualTo(overlap);
            assertThat(years(one[0], one[1]).includes(years(other[0], other[1]))).as(as).isEqualTo(include);
            assertThat(days(one[0], one[1]).overlaps(days(other[0], other[1]))).as(as).isEqualTo(overlap);
            assertThat(days(one[0], one[1]).includes(days(other[0], other[1]))).as(as).isEqualTo(include);
            for (int at = 1; at < 5; at++) {
                boolean contains = one[0] <= at && at <= oneTo;
                assertThat(years(one[0], one[1]).contains(new FiscalYear(2020 + at))).as(as).isEqualTo(contains);
                assertThat(days(one[0], one[1]).contains(DAY.plusDays(at))).as(as).isEqualTo(contains);
            }
        }
    }

    @Test
    void what_holds_no_year_or_no_day_cannot_be_said() {
        assertThatThrownBy(() -> years(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(days(1, 1).days()).isEqualTo(1);
        assertThat(days(1, 0).days()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_administrator_has_no_years_and_no_limit() {
        assertThatThrownBy(() -> new Entitlement(Role.SEC_ADMIN, Scope.EVERYTHING, years(1, 2), null, days(1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entitlement(Role.SYS_ADMIN, Scope.EVERYTHING, YearSpan.ALL, Money.ZERO,
                days(1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entitlement(Role.CHECKER, Scope.EVERYTHING, YearSpan.ALL, Money.ofYuan("-0.01"),
                days(1, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"*, zw, true", "zw, *, true", "zw, yy, false", "zw, zw/001, true", "zw!, zw/001, false",
        "zw!, zw, true", "zw/001, zw/001.02, true", "zw/001!, zw/001.02, false", "zw/001, zw/002, false",
        "zw/001.02, zw/001, true", "zw/001!, zw, true", "zw/001, zw/0010, false"})
    void scopes_overlap_when_something_is_reached_by_both(String one, String other, boolean overlap) {
        assertThat(Exclusions.overlap(AccessWords.scope(one), AccessWords.scope(other))).isEqualTo(overlap);
        assertThat(Exclusions.overlap(AccessWords.scope(other), AccessWords.scope(one))).isEqualTo(overlap);
    }
}

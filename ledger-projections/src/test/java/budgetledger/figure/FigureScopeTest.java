package budgetledger.figure;

import java.util.List;

import budgetledger.balance.Basis;
import budgetledger.budget.BudgetId;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.LineKey;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureScopeTest {
    private static final BudgetId BUDGET = BudgetId.of("sample", 2022);

    @Test
    void the_text_names_all_filters_in_one_order() {
        FigureScope scope = new FigureScope(BUDGET, Basis.CURRENT, Side.EXPENDITURE, new UnitCode("001"),
                FundSource.GOVERNMENT_FUND, new FunctionCode("20103"), new EconomicCode("30201"),
                ExpenditureKind.PROJECT);
        assertThat(scope.text()).isEqualTo("sample:2022:current:expenditure:unit=001:fund=GOVERNMENT_FUND"
                + ":function=20103:economic=30201:kind=PROJECT");
        assertThat(FigureScope.parse(scope.text())).isEqualTo(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample:2022:original:income", "sample:2022:original:expenditure:kind=BASIC",
        "sample:2022:current:expenditure:fund=GENERAL:economic=302", "sample:2022:current:income:unit=A-1.b"})
    void a_text_is_read_and_written_alike(String text) {
        assertThat(FigureScope.parse(text).text()).isEqualTo(text);
    }

    @Test
    void the_whole_of_a_side_has_no_filters() {
        assertThat(FigureScope.whole(BUDGET, Basis.ORIGINAL, Side.INCOME))
                .isEqualTo(FigureScope.parse("sample:2022:original:income"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sample", "sample:2022:original", "sample:x:original:income",
        "sample:2022:final:income", "sample:2022:original:both", "sample:2022:original:income:",
        "sample:2022:original:income:unit", "sample:2022:original:income:unit=",
        "sample:2022:original:income:colour=red", "sample:2022:original:expenditure:function=20",
        "sample:2022:original:expenditure:kind=基本支出", "sample:2022:original:expenditure:function=201:function=205",
        "SAMPLE:2022:original:income", "sample:1900:original:income", "sample:2022:original:income:unit=a=b"})
    void any_other_text_is_no_figure(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FigureScope.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "side alone takes all of it,, true",
        "a class takes what is below it, function=201, true",
        "a section takes what is below it, function=20103, true",
        "an item takes itself, function=2010302, true",
        "another class, function=205, false",
        "a finer code than the line's, economic=30201, false",
        "the line's own economic code, economic=302, true",
        "the unit, unit=001, true",
        "another unit, unit=002, false",
        "the fund, fund=GENERAL, true",
        "another fund, fund=OTHER, false",
        "the kind, kind=PROJECT, true",
        "another kind, kind=BASIC, false",
        "all filters must hold, function=201:kind=BASIC, false"})
    void a_filter_takes_in_the_lines_it_names(String name, String filters, boolean expected) {
        LineKey line = LineKey.parse("001|EXPENDITURE|GENERAL|2010302|302|PROJECT|X-1");
        String text = "sample:2022:current:expenditure" + (filters == null ? "" : ":" + filters);
        assertThat(FigureScope.parse(text).matches(line)).as(name).isEqualTo(expected);
    }

    @Test
    void what_a_line_does_not_say_is_in_no_filter() {
        LineKey coarse = LineKey.general("201", null);
        for (String filter : List.of("unit=001", "function=20103", "economic=302", "kind=BASIC")) {
            assertThat(FigureScope.parse("sample:2022:current:expenditure:" + filter).matches(coarse))
                    .as(filter).isFalse();
        }
        assertThat(FigureScope.parse("sample:2022:current:income").matches(coarse)).isFalse();
    }
}

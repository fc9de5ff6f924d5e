package budgetledger.money;

import java.util.Locale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DisplayUnitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # yuan               | unit | decimals | amount                    | change
            0.00                 | WAN  | 2        | 0.00                      | 0.00
            43604000.00          | WAN  | 2        | 4,360.40                  | +4,360.40
            2373000.00           | WAN  | 2        | 237.30                    | +237.30
            -11500.00            | WAN  | 2        | -1.15                     | -1.15
            2373000.00           | WAN  | 1        | 237.3                     | +237.3
            2373000.00           | WAN  | 0        | 237                       | +237
            2373000.00           | YUAN | 2        | 2,373,000.00              | +2,373,000.00
            2373000.00           | YI   | 4        | 0.0237                    | +0.0237
            2373000.01           | YI   | 10       | 0.0237300001              | +0.0237300001
            9999999999999999.99  | YUAN | 2        | 9,999,999,999,999,999.99  | +9,999,999,999,999,999.99
            50.00                | WAN  | 2        | 0.01                      | +0.01
            -50.00               | WAN  | 2        | -0.01                     | -0.01
            49.99                | WAN  | 2        | 0.00                      | 0.00
            -49.99               | WAN  | 2        | 0.00                      | 0.00
            5000.00              | WAN  | 0        | 1                         | +1
            """)
    void shows_an_amount_rounded_half_up_and_grouped(
            String yuan, DisplayUnit unit, int decimals, String amount, String change) {
        assertThat(unit.format(Money.ofYuan(yuan), decimals)).isEqualTo(amount);
        assertThat(unit.formatChange(Money.ofYuan(yuan), decimals)).isEqualTo(change);
    }

    @Test
    void does_not_depend_on_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DisplayUnit.WAN.formatChange(Money.ofYuan("-43604000.00"), 2)).isEqualTo("-4,360.40");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void is_called_as_in_published_budgets() {
        assertThat(DisplayUnit.values()).extracting(DisplayUnit::chinese).containsExactly("元", "万元", "亿元");
    }
}

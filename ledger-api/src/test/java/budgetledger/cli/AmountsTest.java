package budgetledger.cli;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "100000         | 100000.00",
        "+100000.5      | 100000.50",
        "-5,000.50      | -5000.50",
        "1,234,567元    | 1234567.00",
        "10万           | 100000.00",
        "237.3万元      | 2373000.00",
        "-0.000001万    | -0.01",
        "１０．５万元   | 105000.00",
        "－５０００     | -5000.00",
        "−5000          | -5000.00",
        "1，000         | 1000.00",
        "1.2345亿       | 123450000.00",
        "100 000        | 100000.00"
    })
    void are_read_as_people_type_them(String typed, String yuan) {
        assertThat(Amounts.read(typed).yuan()).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "1,00", "1.005", "0.0000001万", "十万", "1e3", "--1", "1万万", "10 000,00", "0x10",
        "99999999999999999", "9999999999999999亿"})
    void are_refused_when_they_are_none_or_not_whole_fen(String typed) {
        assertThatThrownBy(() -> Amounts.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}

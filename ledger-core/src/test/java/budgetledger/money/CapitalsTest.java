package budgetledger.money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapitalsTest {
    /// The first six are the examples of the rule itself, in the one of two allowed forms that we write.
    @ParameterizedTest
    @CsvSource({
        "1409.50,壹仟肆佰零玖元伍角整",
        "6007.14,陆仟零柒元壹角肆分",
        "1680.32,壹仟陆佰捌拾元零叁角贰分",
        "107000.53,壹拾万柒仟元零伍角叁分",
        "16409.02,壹万陆仟肆佰零玖元零贰分",
        "325.04,叁佰贰拾伍元零肆分",
        "43604000.00,肆仟叁佰陆拾万肆仟元整",
        "2373000.00,贰佰叁拾柒万叁仟元整",
        "-100000.00,负壹拾万元整",
        "0.00,零元整",
        "0.05,伍分",
        "0.50,伍角整",
        "10.00,壹拾元整",
        "10.05,壹拾元零伍分",
        "100000001.00,壹亿零壹元整",
        "100100000.00,壹亿零壹拾万元整",
        "1000200030004.00,壹万零贰亿零叁万零肆元整",
        "12345678901234.56,壹拾贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万壹仟贰佰叁拾肆元伍角陆分",
        "1010.00,壹仟零壹拾元整",
        "1000000000000.00,壹万亿元整",
    })
    void amounts_are_written_as_on_a_cheque(String yuan, String capitals) {
        assertThat(Capitals.of(Money.ofYuan(yuan))).isEqualTo(capitals);
    }
}

package budgetledger.money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTest {
    private static final Money MOST = Money.ofFen(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofFen(Long.MIN_VALUE);
    private static final Money FEN = Money.ofFen(1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # text,               fen,                 written
            0,                    0,                   0.00
            -0,                   0,                   0.00
            -0.00,                0,                   0.00
            0.01,                 1,                   0.01
            -0.01,                -1,                  -0.01
            0.1,                  10,                  0.10
            -0.99,                -99,                 -0.99
            1,                    100,                 1.00
            -1.00,                -100,                -1.00
            007.5,                750,                 7.50
            2373000.00,           237300000,           2373000.00
            -100000.00,           -10000000,           -100000.00
            9999999999999999.99,  999999999999999999,  9999999999999999.99
            -9999999999999999.99, -999999999999999999, -9999999999999999.99
            """)
    void reads_yuan_and_writes_them_with_two_decimals(String text, long fen, String written) {
        assertThat(Money.ofYuan(text)).isEqualTo(Money.ofFen(fen)).hasToString(written);
        assertThat(Money.ofYuan(written)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", ".5", "5.", "1.234", "+1", "--1", "1,000", "1e3", "0x1", "1 ", " 1",
            "1\n", "１", "١", "−1", "1。5", "NaN", "null", "12345678901234567", "1.00元"})
    void reads_nothing_else_and_names_the_text(String text) {
        assertThatThrownBy(() -> Money.ofYuan(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void writes_amounts_at_the_ends_of_the_range() {
        assertThat(MOST).hasToString("92233720368547758.07");
        assertThat(LEAST).hasToString("-92233720368547758.08");
    }

    @Test
    void adds_subtracts_and_negates() {
        assertThat(Money.ofYuan("1.50").plus(Money.ofYuan("-0.75"))).isEqualTo(Money.ofYuan("0.75"));
        assertThat(Money.ofYuan("1.50").minus(Money.ofYuan("2.00"))).isEqualTo(Money.ofYuan("-0.50"));
        assertThat(Money.ofYuan("1.50").negate()).isEqualTo(Money.ofYuan("-1.50"));
        assertThat(Money.ofYuan("1.50").minus(Money.ofYuan("1.50"))).isSameAs(Money.ZERO);
        assertThat(Money.ZERO.negate()).isSameAs(Money.ZERO);
    }

    @Test
    void never_wraps() {
        assertThatThrownBy(() -> MOST.plus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LEAST.minus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(LEAST::negate).isInstanceOf(ArithmeticException.class);
        assertThat(MOST.plus(FEN.negate()).plus(FEN)).isEqualTo(MOST);
    }

    @Test
    void knows_its_sign_and_order() {
        assertThat(FEN.isPositive() && !FEN.isNegative() && !FEN.isZero()).isTrue();
        assertThat(!Money.ZERO.isPositive() && !Money.ZERO.isNegative() && Money.ZERO.isZero()).isTrue();
        assertThat(LEAST.isNegative() && !LEAST.isPositive() && !LEAST.isZero()).isTrue();
        assertThat(LEAST).isLessThan(Money.ZERO).isLessThan(MOST);
    }
}

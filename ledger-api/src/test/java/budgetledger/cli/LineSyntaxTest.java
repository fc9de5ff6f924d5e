package budgetledger.cli;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "2010301=1                  ~ {'line':{'function':'2010301'},'amount':'1.00'}",
        "2010301/基本=10万          ~ {'line':{'function':'2010301','kind':'BASIC'},'amount':'100000.00'}",
        "２０１０３０１／基本＝１０万 ~ {'line':{'function':'2010301','kind':'BASIC'},'amount':'100000.00'}",
        "2010302@001/项目支出=-5    ~ {'line':{'unit':'001','function':'2010302','kind':'PROJECT'},'amount':'-5.00'}",
        "2010302/project:302=5      ~ {'line':{'function':'2010302','economic':'302','kind':'PROJECT'},'amount':'5.00'}",
        "2010302:30201=5            ~ {'line':{'function':'2010302','economic':'30201'},'amount':'5.00'}",
        "2010302/项目#ZW-01=5       ~ {'line':{'function':'2010302','kind':'PROJECT','project':'ZW-01'},'amount':'5.00'}",
        "2010302@a.b-1=5            ~ {'line':{'unit':'a.b-1','function':'2010302'},'amount':'5.00'}",
        "-|INCOME|GENERAL|-|-|-|-=5 ~ {'line':'-|INCOME|GENERAL|-|-|-|-','amount':'5.00'}"
    })
    void is_read_into_what_a_body_holds(String typed, String json) {
        assertThat(LineSyntax.read(typed).json().toString()).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "2010301", "2010301=", "=5", "20=5", "2010301/什么=5", "2010301@=5", "2010301:=5",
        "2010301:3020=x", "2010301/基本/项目=5", "-|INCOME|GENERAL|2010301|-|-|-=5", "a|b=5"})
    void is_refused_when_it_is_not_of_that_form(String typed) {
        assertThatThrownBy(() -> LineSyntax.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}

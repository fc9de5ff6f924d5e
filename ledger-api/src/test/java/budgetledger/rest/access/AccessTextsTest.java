package budgetledger.rest.access;

import java.util.regex.Pattern;

import budgetledger.access.AccessRefusalCode;
import budgetledger.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every refusal about access is put into words in both languages.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTextsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Texts texts = new Texts("budgetledger.rest.problems");

    @ParameterizedTest
    @EnumSource(AccessRefusalCode.class)
    void has_a_title_and_a_detail(AccessRefusalCode code) {
        String text = code.text().replace('_', '-');
        String key = text.startsWith("access-") ? text : "access-" + text;
        for (String part : new String[] {".title", ".detail"}) {
            assertThat(texts.chinese(key + part, "1", "2", "3", "4")).containsPattern(HAN).doesNotContain("{");
            assertThat(texts.english(key + part, "1", "2", "3", "4")).doesNotContainPattern(HAN).doesNotContain("{");
        }
    }
}

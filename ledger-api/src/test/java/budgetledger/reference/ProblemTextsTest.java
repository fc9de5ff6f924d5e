package budgetledger.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import budgetledger.access.AccessRefusalCode;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.RefusalCode;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemFacts;
import budgetledger.rest.problem.ProblemKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every problem has texts in both languages, and these speak only of what the problem carries.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)}");

    /// The forms of the evidence of every problem, by the name of its texts.
    private static Map<String, Set<List<String>>> problems() {
        Map<String, Set<List<String>>> problems = new TreeMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            problems.computeIfAbsent(ProblemFacts.textKey(ProblemException.of(kind)), _ -> new LinkedHashSet<>())
                    .addAll(ProblemEvidence.of(kind));
        }
        for (LedgerRefusal refusal : RefusalShapes.all()) {
            problems.computeIfAbsent(ProblemFacts.textKey(ProblemException.of(refusal)), _ -> new LinkedHashSet<>())
                    .add(List.copyOf(refusal.evidence().keySet()));
        }
        return problems;
    }

    /// The texts of one language alone: a bundle would answer in the other one where a text is missing.
    private static Properties texts(String suffix) throws IOException {
        String name = "/" + ProblemFacts.TEXTS.bundle().replace('.', '/') + suffix + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void each_code_and_nothing_else_has_a_title_and_a_detail(String suffix) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String problem : problems().keySet()) {
            keys.add(problem + ".title");
            keys.add(problem + ".detail");
        }
        Properties texts = texts(suffix);
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void texts_use_only_parameters_that_every_form_of_the_problem_has(String suffix) throws IOException {
        Properties texts = texts(suffix);
        List<String> faults = new ArrayList<>();
        problems().forEach((problem, forms) -> {
            int given = forms.stream().mapToInt(List::size).min().orElse(0);
            for (String key : List.of(problem + ".title", problem + ".detail")) {
                PARAMETER.matcher(texts.getProperty(key, "")).results()
                        .filter(used -> Integer.parseInt(used.group(1)) >= given)
                        .forEach(used -> faults.add(key + " uses " + used.group() + " of " + forms));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_code_of_a_refusal_has_a_refusal_that_carries_it() {
        assertThat(RefusalShapes.all()).extracting(LedgerRefusal::code).contains(RefusalCode.values())
                .contains(AccessRefusalCode.values());
    }
}

package budgetledger.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

/// The story of 示例街道办事处 and 示例街道绿化队. Both are invented, and so are all their persons, documents and
/// amounts.
final class Story {
    /// In the order in which it is recorded.
    private static final List<String> FILES =
            List.of("shili/access.yaml", "shili/2023.yaml", "shili/2024.yaml", "shili/2025.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private Story() {}

    /// The commands in the order in which they are sent.
    static List<SampleCommand> commands() {
        return FILES.stream().flatMap(file -> steps(file).stream()).flatMap(Story::commands).toList();
    }

    /// A part that this kind of step cannot do without.
    static <T> T required(@Nullable T part, Object step) {
        if (part == null) {
            throw new IllegalStateException("the sample's data lack a part: " + step);
        }
        return part;
    }

    private static Stream<SampleCommand> commands(Step step) {
        return switch (step) {
            case Step.OfAccess access -> AccessSteps.commands(access);
            case Step.OfBudget budget -> BudgetSteps.commands(budget);
        };
    }

    private static List<Step> steps(String file) {
        try (InputStream in = Story.class.getResourceAsStream(file)) {
            return YAML.readValue(required(in, file), new TypeReference<List<Step>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

package budgetledger.rest.problem;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/// Why one part of a request was refused, in the language of its reader.
///
/// @param evidence what it rests on, by name; amounts in 元
@Schema(name = "Refusal")
public record RefusalView(
        @Schema(example = "insufficient_appropriation") String code,
        String title,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> evidence) {
    /// The texts are those of the problem with that code.
    public static RefusalView of(Language language, String code, Map<String, String> evidence) {
        String key = code.replace('_', '-');
        return new RefusalView(code, language.text(ProblemTexts.TEXTS, key + ".title"),
                language.text(ProblemTexts.TEXTS, key + ".detail", evidence.values().toArray()), evidence);
    }
}

package budgetledger.rest.problem;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;

/// A problem document (RFC 9457).
///
/// @param type stable path of the kind of problem
/// @param code the same as a word for programs
/// @param errors every fault of the input, when that is the problem
/// @param evidence what a refusal rests on, by name; amounts in 元
/// @param traceId finds the request in the log of the service
@Schema(name = "Problem")
public record Problem(
        @Schema(example = "/problems/insufficient-appropriation") String type,
        String title,
        int status,
        String detail,
        @Schema(example = "insufficient_appropriation") String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputError> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> evidence,
        @Schema(example = "4bf92f3577b34da6a3ce929d0e0e4736") String traceId) {
    /// Media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// The problem as the request's sender reads it.
    public static Problem of(HttpServletRequest request, ProblemException problem) {
        return of(Language.of(request), TraceFilter.traceId(request), problem);
    }

    static Problem of(Language language, String traceId, ProblemException problem) {
        String code = problem.code();
        String key = problem.textKey();
        Object[] words = problem.evidence().values().toArray();
        return new Problem("/problems/" + code.replace('_', '-'),
                language.text(ProblemTexts.TEXTS, key + ".title"), problem.status(),
                language.text(ProblemTexts.TEXTS, key + ".detail", words), code,
                problem.faults().stream().map(fault -> fault.in(language)).toList(), problem.evidence(), traceId);
    }
}

package budgetledger.rest.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which page of a register is asked for.
///
/// @param after behind which id or name it begins
record RegisterPage(String after, int limit) {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    /// The query as it was sent.
    @QueryForm
    record Query(
            @Parameter(description = "those behind this one, as the link next gives it") @Nullable String after,
            @Parameter(description = "how many at most")
            @Schema(defaultValue = "100", type = "integer", maximum = "1000")
            @Nullable String limit) {}

    /// @param format of what stands in `after`
    static RegisterPage read(Query query, Format<?> format) {
        Inputs inputs = Inputs.ofParameters();
        inputs.optional("after", query.after(), format);
        int limit = inputs.optional("limit", query.limit(), Format.between(1, MOST)).or(USUAL);
        inputs.check();
        return new RegisterPage(Objects.requireNonNullElse(query.after(), ""), limit);
    }

    /// Links of a page: a full one may have another after it.
    <R> Map<String, String> links(String path, List<R> rows, Function<R, String> key) {
        String next = rows.size() < limit ? null
                : Links.to(path).with("after", key.apply(rows.getLast())).with("limit", limit).toString();
        return Links.of("self", Links.to(path).with("after", after.isEmpty() ? null : after).with("limit", limit)
                .toString(), "next", next);
    }
}

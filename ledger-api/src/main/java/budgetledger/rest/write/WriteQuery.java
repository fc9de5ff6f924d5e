package budgetledger.rest.write;

import budgetledger.rest.request.Format;
import budgetledger.rest.request.Inputs;
import budgetledger.rest.request.QueryForm;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The query that every write has.
@QueryForm
public record WriteQuery(
        @Parameter(description = "only says what would become of it: nothing is written, no key is needed")
        @Schema(type = "boolean", defaultValue = "false")
        @Nullable String dryRun) {
    /// Whether nothing is to be written.
    public boolean isDry() {
        Inputs inputs = Inputs.ofParameters();
        boolean dry = inputs.optional("dryRun", dryRun, Format.FLAG).or(false);
        inputs.check();
        return dry;
    }
}

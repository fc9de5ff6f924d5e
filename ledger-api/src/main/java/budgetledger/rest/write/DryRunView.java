package budgetledger.rest.write;

import java.util.List;

import budgetledger.money.Money;
import budgetledger.rest.problem.Problem;
import budgetledger.rest.read.BreakdownChangeView;
import budgetledger.rest.read.LineChangeView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What would become of a write.
///
/// @param events stored names of the events it would make, in order
/// @param lines the lines it would change, or propose to change, with their balances before and after
/// @param expenditure the department's expenditure before and after; null when the write moves no figure
/// @param refusal the problem that the request without dryRun would be answered with
@Schema(name = "DryRun")
public record DryRunView(
        @Schema(allowableValues = {"ACCEPTED", "REFUSED"}) String decision,
        List<String> events,
        List<LineChangeView> lines,
        List<BreakdownChangeView> breakdowns,
        @Nullable Total expenditure,
        @Nullable Problem refusal,
        long position) {
    /// A total before and after.
    @Schema(name = "TotalChange")
    public record Total(Money before, Money after) {}
}
